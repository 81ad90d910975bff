# entry: attack
# data: null
# class: recursion
# cpython: no
"""Is called back by the library, and calls the library, one within the other."""

import copy
import json


class Loop:
    def __deepcopy__(self, memo):
        return json.dumps(Loop(), default=lambda value: copy.deepcopy(value))


def attack(_):
    return copy.deepcopy(Loop())
