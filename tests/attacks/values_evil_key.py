# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a dict whose key cannot be hashed again, compared or shown."""


class Key:
    hashes = 0

    def __hash__(self):
        Key.hashes += 1
        if Key.hashes > 1:
            raise ZeroDivisionError
        return 1

    def __eq__(self, other):
        while True:
            pass

    __repr__ = __str__ = __eq__


def attack(_):
    return {Key(): 1}
