# entry: attack
# data: null
# cpython: no
# expect: "returned"
"""Prints in finalisers that run when the entry has returned."""

kept = []


class Late:
    def __del__(self):
        print("late")


def attack(_):
    kept.append(Late())
    cycle = [Late()]
    cycle.append(cycle)
    return "returned"
