# entry: attack
# data: null
# cpython: no
# expect: ["AttributeError", "AttributeError", "AttributeError", "AttributeError", "AttributeError"]
"""Names a hidden module in a format field, an f-string, a formatter, a mapping and a t-string."""

import random
import string


def attack(_):
    errors = []
    for call in (
        lambda: "{0._os}".format(random),
        lambda: f"{random._os}",
        lambda: string.Formatter().vformat("{0._os}", (random,), {}),
        lambda: "{random._os}".format_map({"random": random}),
        lambda: list(t"{random._os}"),
    ):
        try:
            errors.append(str(call()))
        except AttributeError as error:
            errors.append(type(error).__name__)
    return errors
