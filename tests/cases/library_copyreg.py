# entry: f
# data: null

import copy
import copyreg


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Old:
    pass


def rebuild(*parts):
    made = Point(*parts)
    made.rebuilt = True
    return made


def refused(action):
    try:
        return action()
    except (TypeError, ValueError) as error:
        return type(error).__name__


def f(_):
    before = vars(copy.copy(Point(1, 2)))
    copyreg.pickle(Point, lambda p: (rebuild, (p.x, p.y * 10)))
    after = vars(copy.copy(Point(1, 2)))
    old = Old()
    old.a = 1
    made = copyreg.__newobj__(Point)
    return [
        before, after, Point in copyreg.dispatch_table, copyreg.__newobj__(Old).__class__.__name__, hasattr(made, "x"),
        old.__reduce_ex__(2)[0] is copyreg.__newobj__, old.__reduce_ex__(2)[2],
        refused(lambda: copyreg.pickle(Point, 5)), refused(lambda: copyreg.constructor(5)),
        copyreg.dispatch_table.pop(Point) is not None, vars(copy.deepcopy(Point(3, [4]))),
    ]
