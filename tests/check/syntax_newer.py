# policy: open
"""Syntax of Python 3.15, which the engine does not have."""

[*x for x in [[1]]]
