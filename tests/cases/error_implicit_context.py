# entry: f
# data: {"a": 1}
# class: error

def lookup(table, key):
    try:
        return table[key]
    except KeyError:
        return table[key.upper()]


def f(table):
    return lookup(table, "b")
