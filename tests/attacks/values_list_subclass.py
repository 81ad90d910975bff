# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a list that never ends when it is iterated."""


class Items(list):
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __len__(self):
        return 2**62


def attack(_):
    return Items([1])
