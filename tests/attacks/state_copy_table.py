# entry: attack
# data: null
# cpython: no
# expect: [[1], "patched"]
"""Changes how `copy` copies lists."""

import copy


def attack(_):
    before = copy.deepcopy([1])
    copy._deepcopy_dispatch[list] = lambda value, memo: "patched"
    return [before, copy.deepcopy([1])]
