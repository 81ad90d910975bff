# entry: attack
# data: null
# class: policy
# policy: {"attributes": "no-private"}
# cpython: no
"""Asks for a private attribute by a name of a class of its own, which says that it is not private."""


class Name(str):
    def startswith(self, *_):
        return False

    def __eq__(self, other):
        return False

    def __hash__(self):
        return 0

    def __getitem__(self, _):
        return "x"


def attack(_):
    return repr(getattr((), Name("__class__")))
