# entry: attack
# data: null
# cpython: no
# expect: [1, [2, 3]]
"""Returns objects whose neighbours have finalisers that change the result while it is handed over."""

result = [1]


class Late:
    def __init__(self, target):
        self.target = target

    def __del__(self):
        self.target.append(3)


def attack(_):
    inner = [2]
    late = Late(inner)
    result.append(inner)
    return result
