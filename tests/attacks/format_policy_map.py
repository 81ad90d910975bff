# entry: attack
# data: null
# class: policy
# policy: {"attributes": "no-private"}
# cpython: no
"""The same by `format_map`, reached through the type and through `map`."""


def attack(_):
    template = "{x." + "_" * 2 + "class" + "_" * 2 + "}"
    return list(map(str.format_map, [template], [{"x": ()}]))
