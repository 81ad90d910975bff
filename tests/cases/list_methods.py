# entry: f
# data: [5, 2, 8, 2, 9]

def refused(action):
    try:
        return action()
    except (ValueError, TypeError, IndexError) as error:
        return type(error).__name__


class Same:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return True


def f(xs):
    a = list(xs)
    log = []
    log.append([a.append(1), a.extend("ab"), a.insert(0, "first"), a.insert(-1, "before last"), a.insert(100, "end"),
            a.insert(-100, "start")])
    log.append(list(a))
    log.append([a.pop(), a.pop(0), a.pop(-2), a.remove(2), a.index(2), a.index(9, 2), a.count(2), a.reverse()])
    log.append(list(a))
    b = a.copy()
    b.clear()
    c = xs * 2
    del c[1:4]
    del c[-1], c[0]
    grid = [[0] * 3] * 2
    grid[0][1] = 7
    proper = [[0] * 3 for _ in range(2)]
    proper[0][1] = 7
    alias = c
    c += [1]
    c = c + [2]
    nested = [1, [2, [3]]]
    shallow = nested[:]
    nested[1].append("x")
    recursive = [1]
    recursive.append(recursive)
    extend_self = [1, 2]
    extend_self.extend(extend_self)
    extend_self += extend_self[:1]
    stack, queue = [], [1, 2, 3]
    for n in range(3):
        stack.append(n)
    return {
        "log": log, "cleared": b, "deleted": c, "alias": alias, "grid": grid, "proper": proper, "shallow": shallow,
        "recursive": [repr(recursive), recursive[1] is recursive, len(recursive)], "extend self": extend_self,
        "stack": [stack.pop(), stack[-1], queue.pop(0), queue],
        "sort": [sorted(xs), sorted(xs, reverse=True), sorted("bCa"), sorted("bCa", key=str.lower),
            sorted([(2, "b"), (1, "z"), (2, "a")]), sorted([[2], [1, 5], []]), sorted({"b": 1, "a": 2}),
            sorted([3, 1.5, True])],
        "in place": [(lambda l: [l.sort(), l])([3, 1, 2]),
            (lambda l: [l.sort(key=lambda x: -x, reverse=True), l])([3, 1, 2])],
        "equality": [[1, 2] == [1, 2], [1, 2] == (1, 2), [Same(1)] == [5], [1] != [2], Same(1) in [], 3 in [Same(2)],
            [1, 2, 3] > [1, 2], [[1]] == [[1]], [] == False],
        "make": [list("abc"), list(range(3)), list({"k": 1}), list((1, 2)), list(), [None] * 2, [*xs, *xs][:3],
            list(zip([1], [2])), list(map(str, [1]))],
        "refused": [refused(x) for x in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2),
                lambda: [1].index(2), lambda: [1].index(1, 1), lambda: [1] + (2,), lambda: [1] * "a", lambda: [1] * 1.5,
                lambda: list(5), lambda: [1, "a"].sort(), lambda: hash([]), lambda: [].extend(5),
                lambda: [1].insert("x", 1), lambda: [0][2:].pop(), lambda: sorted([1, None]),
                lambda: [3].index(3, "a"))],
        "truth": [bool([]), bool([0]), not [], [] or "empty", [0] and "full", len([[]])],
        "tuple": [(1, 2) + (3,), (1,) * 3, (1, 2).index(2), (1, 1).count(1), (), (1,), tuple("ab"), (1, [2])[1],
            hash((1, 2)) == hash((1, 2)), refused(lambda: hash((1, []))), (1, 2) < (1, 3),
            tuple([x for x in xs if x > 2]), repr((1,)), repr(()), (*xs, "z")[-1], refused(lambda: (1,).index(5))],
        "tuple item": (lambda t: [refused(lambda: t[0].append(1)), t])(([],)),
        "range": [list(range(5)), list(range(2, 8, 3)), list(range(5, 0, -2)), len(range(0, 10, 3)), range(10)[3],
            range(10)[-1], list(range(10)[2:5]), 4 in range(0, 10, 2), 5 in range(0, 10, 2), 2.0 in range(3),
            "a" in range(3), range(0, 10, 3).index(6), range(3).count(1), range(1, 10, 2).stop, repr(range(0, 5)),
            repr(range(0, 5, 2)), range(0, 3) == range(0, 3, 1), hash(range(0)) == hash(range(1, 1)),
            list(reversed(range(4))), range(10 ** 20)[10 ** 19], len(range(-5)), bool(range(0)), sum(range(101)),
            max(range(3, 9)), refused(lambda: range(3)[5]), refused(lambda: range(0, 1, 0)),
            refused(lambda: range(1.5)), refused(lambda: range(3).index(7))],
    }
