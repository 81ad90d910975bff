# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a str whose methods tell of another text."""


class Text(str):
    def __str__(self):
        return "other"

    encode = __repr__ = __str__


def attack(_):
    return {"x": Text("text")}
