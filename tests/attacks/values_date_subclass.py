# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a date of a subclass whose text is another's."""

import datetime


class Day(datetime.date):
    def isoformat(self):
        return "yesterday"


def attack(_):
    return [Day(2025, 1, 1)]
