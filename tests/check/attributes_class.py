# policy: {"attributes": "no-private"}
"""Private names of a class, which no one may read."""


class Account:
    _limit = 1
    __secret: int = 2
    _ = 3
    _mixed__ = 4

    def __init__(self):
        pass

    def _helper(self):
        pass
