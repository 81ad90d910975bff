# entry: f
# data: {"a": {"b": null}}
# class: error

def combine(*parts, sep):
    return sep.join(parts)


def f(data):
    return combine(
        "first",
        str(data["a"]),
        data["a"]["b"]
        ["c"],
        sep=", ",
    )
