# entry: attack
# data: "os"
# class: error
# cpython: no
"""Makes a native callable around `__import__` the entry. It is a user's call too."""

import functools

attack = functools.partial(__import__)
