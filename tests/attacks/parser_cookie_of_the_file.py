# -*- coding: rot13 -*-
# entry: attack
# data: null
# cpython: no
# expect: "plain"
"""Names an encoding in the file itself. A source is UTF-8, whatever it says."""


def attack(_):
    return "plain"
