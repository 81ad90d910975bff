# entry: attack
# data: null
# cpython: no
# expect: "called"
"""Makes an instance with `__call__` the entry."""


class Entry:
    def __call__(self, data):
        return "called"

    def __getattribute__(self, name):
        raise ZeroDivisionError


attack = Entry()
