# entry: attack
# data: null
# policy: {"attributes": "no-private"}
# expect: []
# cpython: no
"""Takes a private attribute in code that runs while another use is being judged."""


class Key(str):
    """A name of a global that is compared when the guard looks for it."""

    def __hash__(self):
        return hash("getattr")

    def __eq__(self, other):
        return reach()


class Falling:
    def __init__(self):
        self.me = self

    def __del__(self):
        reach()


told = []


def reach():
    try:
        told.append((3).__class__)
    except PolicyViolation:
        pass
    return False


def attack(_):
    globals()[Key("x")] = 1
    for _ in range(300):
        for _ in range(10):
            Falling()
        try:
            getattr(3, "__class__")
        except PolicyViolation:
            pass
        try:
            (3).__class__
        except PolicyViolation:
            pass
    return [str(found) for found in told]
