# entry: attack
# data: null
# cpython: no
# expect: ["ValueError", "RecursionError"]
"""Sets limits below the depth that is in use, and no limit at all."""

import sys


def attack(_):
    errors = []
    for limit in (0, 1):
        try:
            sys.setrecursionlimit(limit)
            errors.append("none")
        except (ValueError, RecursionError) as error:
            errors.append(type(error).__name__)
    return errors
