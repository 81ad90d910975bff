# entry: attack
# data: null
# class: recursion
# cpython: no
"""A warning that is shown by warning."""

import warnings


def attack(_):
    warnings.simplefilter("always")
    warnings.showwarning = warnings._showwarnmsg = lambda *args, **kwargs: warnings.warn("again")
    warnings.warn("first")
