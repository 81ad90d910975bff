# entry: f
# data: [3, 1, 2, 3]

def refused(action):
    try:
        return action()
    except (KeyError, TypeError, RuntimeError) as error:
        return f"{type(error).__name__}"


class Always:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        return isinstance(other, Always)


class Tagged(set):
    tag = "t"


def f(xs):
    s = set(xs)
    t = {2, 3, 4}
    u = set(s)
    log = [u.add(9), u.add(9), u.discard(1), u.discard(100), u.remove(2), u.update([5, 6], "a"),
        u.pop() in {3, 9, 5, 6, "a"}, len(u)]
    v = set(s)
    v |= t
    v &= {1, 2, 3, 9}
    v -= {1}
    v ^= {2, 7}
    w = {1, 2, 3, 4}
    w.intersection_update({2, 3, 4}, [3, 4, 5])
    w.difference_update([4])
    w.symmetric_difference_update({1})
    frozen = frozenset(xs)
    return {
        "make": [s, set("hello"), set(), {*()}, set({"a": 1}), {x % 3 for x in range(10)}, set(range(3)), frozenset(),
            len({1, 1.0, True}), len({Always(), Always()})],
        "operators": [s | t, s & t, s - t, s ^ t, t - s, s | {9} | {10}],
        "methods": [s.union([7], "a" * 0), s.intersection(t, [3]), s.difference([1], [2]),
            s.symmetric_difference([1, 8]), s.copy() == s, s.union(), s.intersection() is not s],
        "compare": [s <= {1, 2, 3}, s < {1, 2, 3}, s >= {1}, s > {1}, s == {3, 2, 1}, s.issubset([1, 2, 3, 4]),
            s.issuperset([1]), s.isdisjoint([9]), {1} < {2}, {1} > {2}, set() <= set(), s != t, s == frozenset(s),
            s == [1, 2, 3]],
        "in": [1 in s, 5 in s, {1} in {frozenset({1})}, "a" in {"a", 1}, (1, 2) in {(1, 2)}],
        "log": log, "in place": [v, w, (lambda a: (a.clear(), a)[1])({1, 2})],
        "frozen": [frozen, frozen | {9}, {9} | frozen, type(frozen | {9}).__name__, type({9} | frozen).__name__,
            hash(frozen) == hash(frozenset([1, 2, 3])), {frozen: "key"}[frozenset({1, 2, 3})], frozen.union([4]),
            frozenset(frozen) is frozen, hasattr(frozen, "add")],
        "subclass": [type(Tagged([1]) | {2}).__name__, Tagged([1]).tag, type(Tagged([1]).copy()).__name__,
            Tagged([1]) == {1}],
        "refused": [refused(x) for x in (lambda: {1}.remove(2), lambda: set().pop(), lambda: {[]}, lambda: s | [1],
                lambda: s & "a", lambda: set(5), lambda: hash(s), lambda: {{}}, lambda: s < [1],
                lambda: [t.add(i + 10) for i in t], lambda: s.union(5))],
        "unique": [list(dict.fromkeys(xs)), sorted(set(xs)), len(set(xs)) == len(xs),
            sorted(set("banana"), key="banana".index), sum({1, 2, 3}), max({"a", "b"}),
            sorted(map(sorted, {frozenset({1, 2}), frozenset({2, 1}), frozenset({3})}))],
        "truth": [bool(set()), bool({0}), not {0}, len({None})],
        "repr": [repr(set()), repr({1}), repr(frozenset()), repr(frozenset({1})), repr({"a"}), repr(Tagged()),
            repr({frozenset({2})})],
        "powerset": sorted(sorted(x for x, bit in zip([1, 2, 3], f"{mask:03b}") if bit == "1") for mask in range(8)),
    }
