# entry: attack
# data: null
# cpython: no
# expect: ["KeyError", 9]
"""Raises in the middle of a sort. The list keeps what it held."""


class Raises:
    n = 0

    def __lt__(self, other):
        Raises.n += 1
        if Raises.n == 5:
            raise KeyError
        return True


def attack(_):
    items = [Raises() for _ in range(9)]
    try:
        items.sort()
    except KeyError as error:
        return [type(error).__name__, len(items)]
