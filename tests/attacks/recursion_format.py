# entry: attack
# data: null
# class: recursion
# cpython: no
"""A formatter whose fields are format strings of themselves."""

import string


class Loop(string.Formatter):
    def get_field(self, name, args, kwargs):
        return self.format("{x}"), name


def attack(_):
    return Loop().format("{x}")
