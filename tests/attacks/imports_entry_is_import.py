# entry: attack
# data: "os"
# class: error
# cpython: no
"""Makes `__import__` itself the entry, called with the data from no frame at all. It is a user's call."""

attack = __import__
