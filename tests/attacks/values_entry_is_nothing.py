# entry: attack
# data: null
# class: error
# cpython: no
"""Makes the entry something that cannot be called."""

attack = 5
