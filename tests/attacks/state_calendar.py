# entry: attack
# data: null
# cpython: no
# expect: [0, 3]
"""Changes the first day of the week."""

import calendar


def attack(_):
    before = calendar.firstweekday()
    calendar.setfirstweekday(3)
    return [before, calendar.firstweekday()]
