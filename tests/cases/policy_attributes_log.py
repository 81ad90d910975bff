# entry: f
# data: 3
# policy: {"attributes": "no-private", "on_violation": "log"}
# violations: ["attributes _x main.py:13 __init__ 3", "attributes _x main.py:16 more 6", "attributes _x main.py:23 f 2", "attributes __class__ main.py:24 f 1", "attributes __name__ main.py:24 f 1", "attributes __class__ main.py:25 f 1", "attributes _x main.py:26 f 1"]
# expect: [3, ["Box", "int", true], ["_x", "y"], 1]
# cpython: no
"""Under `log` everything passes and is counted: by attribute and place."""


class Box:
    def __init__(self, x):
        # Three of them are made.
        self._x = x

    def more(self):
        self._x += 1


def f(x):
    boxes = [Box(x) for _ in range(3)]
    for box in boxes:
        box.more()
    first = boxes[0]._x - boxes[1]._x
    names = [boxes[0].__class__.__name__]
    names.append("{.__class__}".format(x)[8:-2])
    names.append(hasattr(boxes[0], "_x"))
    vars(boxes[0])["y"] = 1
    return [x + first, names, [name for name in dir(boxes[0]) if name in vars(boxes[0])], boxes[0].y]
