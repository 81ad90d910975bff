# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a member of an IntEnum, which is an int with a name."""

import enum


def attack(_):
    return enum.IntEnum("Colour", "RED GREEN").RED
