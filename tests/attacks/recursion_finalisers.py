# entry: attack
# data: null
# class: recursion
# cpython: no
"""Each finaliser makes the next object that will need one."""


class Next:
    def __del__(self):
        Next()


def attack(_):
    Next()
