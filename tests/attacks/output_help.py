# entry: attack
# data: null
# cpython: no
# expect: ["NameError", "NameError", "NameError", "NameError"]
"""Calls the helpers that an interactive interpreter adds."""


def attack(_):
    errors = []
    for name in ("help", "license", "copyright", "credits"):
        try:
            eval(name)
        except NameError as error:
            errors.append(type(error).__name__)
    return errors
