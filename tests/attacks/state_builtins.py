# entry: attack
# data: null
# cpython: no
# expect: [3, "patched"]
"""Replaces builtins for everybody. The next run finds them as they were."""


def attack(_):
    before = len("abc")
    __builtins__.len = lambda x: "patched"
    return [before, len("abc")]
