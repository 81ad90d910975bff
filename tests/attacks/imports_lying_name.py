# entry: attack
# data: null
# cpython: no
# expect: ["ModuleNotFoundError", "ModuleNotFoundError", "TypeError", "TypeError"]
"""Names a module by a str that lies about itself, or by what is no str. The guard believes the text only."""


class Math(str):
    def __eq__(self, other):
        return other == "math"

    def __hash__(self):
        return hash("math")

    def __str__(self):
        return "math"

    __repr__ = __format__ = __str__

    def startswith(self, *args):
        return True


class Late:
    def __str__(self):
        return "math"


def attack(_):
    errors = []
    for name in [Math("os"), Math("_imp"), Late(), b"os"]:
        try:
            errors.append(__import__(name).__name__)
        except Exception as error:
            errors.append(type(error).__name__)
    return errors
