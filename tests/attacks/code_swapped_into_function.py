# entry: attack
# data: null
# cpython: no
# expect: []
"""Gives its own function a library function's code. Its globals then decide what the library's names mean."""

import copy


class Catch(list):
    def __contains__(self, found):
        self.append(found.__name__)
        return True


def borrowed(x):
    return x


def attack(_):
    caught = Catch()
    borrowed.__code__ = copy.copy.__code__
    globals().update(type=__import__, _copy_atomic_types=caught)
    try:
        borrowed("os")
    except (ImportError, NameError):
        pass
    return list(caught)
