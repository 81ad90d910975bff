# entry: attack
# data: null
# class: output
# limits: {"output_bytes": 10}
# cpython: no
"""Crosses a limit of ten bytes by many small writes that are caught."""


def attack(_):
    while True:
        try:
            print("xy")
        except BaseException:
            pass
