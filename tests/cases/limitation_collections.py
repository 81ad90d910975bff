# entry: f
# data: null
# cpython: no
# expect: ["{3, 1, 2}", [10, 5, 1, 7], "{'c', 'a', 'b'}", {"a": "asked"}, "Expected type bool, not str"]

"""The order of sets, copies of dict subclasses, and arguments of list.sort."""


class Lower(dict):
    def __getitem__(self, key):
        return "asked"


def f(_):
    try:
        [2, 1].sort(reverse="yes")
    except TypeError as error:
        refused = str(error)
    return [str({3, 1, 2}), list({10, 5, 1, 7}), str(set("cab")), dict(Lower(a=1)), refused]
