# entry: attack
# data: null
# cpython: no
# expect: "ModuleNotFoundError"
"""Writes `os` in fullwidth letters, which the parser folds to ASCII. The guard sees the folded name."""


def attack(_):
    try:
        exec("import \uff4f\uff53")
    except ImportError as error:
        return type(error).__name__
