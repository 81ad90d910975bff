# entry: attack
# data: null
# class: error
# limits: {"fuel": 3000000000}
# cpython: no
"""Raises a NameError in a scope of thousands of names, and an AttributeError of an object whose `dir`
lies."""


class Evil:
    def __dir__(self):
        return ["name" + "x" * 500] * 5000 + [1, None]


def attack(_):
    try:
        Evil().nam
    except AttributeError:
        globals().update({f"name{n}" * 20: n for n in range(3000)})
        return nam
