# entry: attack
# data: null
# cpython: no
# expect: ["ValueError", "ValueError", "ValueError"]
"""Converts numbers of more digits than the limit, both ways."""


def attack(_):
    errors = []
    for call in (lambda: int("1" * 5000), lambda: str(10**5000), lambda: f"{10**5000}"):
        try:
            call()
            errors.append("none")
        except ValueError as error:
            errors.append(type(error).__name__)
    return errors
