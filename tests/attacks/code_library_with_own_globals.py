# entry: attack
# data: null
# cpython: no
# expect: []
"""Runs a library function's code with globals of its own, so that a call the library makes becomes an
import."""

import copy
import string
import types


class Catch(list):
    def __contains__(self, found):
        self.append(found.__name__)
        return True


def attack(_):
    caught = Catch()
    for code, scope, args in [
        (copy.copy.__code__, {"type": __import__, "_copy_atomic_types": caught}, ("os",)),
        (copy.copy.__code__, {"type": __import__, "_copy_builtin_containers": caught,
                              "_copy_atomic_types": ()}, ("_imp",)),
        (string.capwords.__code__, {}, ("os", types.SimpleNamespace(join=list, split=__import__))),
    ]:
        try:
            types.FunctionType(code, {**globals(), **scope})(*args)
        except (ImportError, AttributeError, TypeError, NameError):
            continue
    return list(caught)
