# entry: f
# data: {"b": 1, "a": 2, "c": 3}

def refused(action):
    try:
        return action()
    except (KeyError, TypeError, ValueError, RuntimeError) as error:
        return f"{type(error).__name__}: {error}"


class Key:
    def __init__(self, name, hashed):
        self.name, self.hashed = name, hashed

    def __hash__(self):
        return self.hashed

    def __eq__(self, other):
        return isinstance(other, Key) and self.name == other.name

    def __repr__(self):
        return f"Key({self.name})"


class Lower(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())


def f(d):
    e = dict(d)
    log = [
        e.get("a"), e.get("z"), e.get("z", 0), e.setdefault("a", 9), e.setdefault("d", []), e.pop("b"),
        e.pop("zz", "default"),
        e.popitem(), e.update(x=1), e.update({"y": 2}, z=3), e.update([("w", 4)]), e.copy() == e, list(e),
    ]
    del e["x"]
    e["a"] = "again"
    e["x"] = "moved to the end"
    groups = {}
    for word in ("apple", "bob", "cat", "alice", "bill"):
        groups.setdefault(word[0], []).append(word)
    counts = {}
    for letter in "mississippi":
        counts[letter] = counts.get(letter, 0) + 1
    keys, items, values = e.keys(), e.items(), e.values()
    before = [len(keys), ("new", 1) in items]
    e["new"] = 1
    views = [before, len(keys), ("new", 1) in items, "new" in keys, 1 in values, list(reversed(keys))[0],
        sorted(keys & {"a", "q"}), sorted(keys | {"q"})[:3], sorted(keys - {"a"})[:2], sorted(keys ^ {"a", "q"})[-2:],
        keys == set(e), keys.isdisjoint({"q"}), items == e.items(), sorted({"a": 1}.items() & {("a", 1)}),
        keys >= {"a"}, keys.mapping["new"]]
    collide = {Key("a", 1): 1, Key("b", 1): 2, Key("a", 1): 3, Key("a", 2): 4}
    lower = Lower()
    lower["ABC"] = 1
    lower.update(DEF=2)
    numeric = {1: "int"}
    numeric[1.0] = "float"
    numeric[True] = "bool"
    nested = {"a": {"b": {"c": 1}}}
    nested["a"]["b"]["d"] = nested
    return {
        "log": log, "order": list(e.items()), "groups": groups, "counts": counts, "views": views,
        "merge": [d | {"a": 0, "q": 1}, {**d, "z": 0}, (lambda m: [m.__ior__({"k": 1}) is m, m])({"j": 0}), d | {},
            refused(lambda: {} | [("a", 1)]), (lambda m: m.update([("b", 2)]) or m)({})],
        "make": [dict(a=1), dict([("a", 1), ("b", 2)]), dict({"a": 1}, b=2), dict(zip("ab", [1, 2])),
            dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), {k: v for v, k in enumerate("xy")}, dict(),
            dict((("k", "v"),)), dict(["ab", "cd"])],
        "shared default": (lambda m: [m["a"].append(1), m])(dict.fromkeys("ab", [])),
        "collide": [[repr(k), v] for k, v in collide.items()],
        "lower": [lower["aBc"], "abc" in lower, list(lower.items()), lower.get("ABC")],
        "numeric": numeric, "none keys": {None: 1, (): 2, (1, "a"): 3, frozenset({1}): 4}[()],
        "equality": [{"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {"a": 1} != {"a": 2}, {} == [],
            {1: 2} == {1: 2, 3: 4}],
        "recursive": repr(nested), "repr": [repr({"a": 'x"y', 1: None}), str({}), repr({1: {2: {}}})],
        "iterate": [[k for k in d], [k + str(v) for k, v in d.items()], sum(d.values()), list(enumerate(d)),
            max(d, key=d.get), sorted(d.items(), key=lambda kv: -kv[1]), list(reversed(d)), list(d)[0],
            next(iter(d.values())), min(d.items())],
        "refused": [refused(x) for x in (lambda: d["zz"], lambda: {}.popitem(), lambda: d.pop("zz"), lambda: dict(5),
                lambda: dict([("a",)]), lambda: d.__delitem__("q"), lambda: d[("a", 1)], lambda: d[1.5],
                lambda: {}[None], lambda: {"a": 1}.update(5), lambda: d.get())],
        "unhashable": [refused(lambda: {[]: 1})[:9], refused(lambda: {{}: 1})[:9], refused(lambda: {(1, []): 1})[:9],
            refused(lambda: d.get([]))[:9]],
        "changed": [refused(lambda: [d.__setitem__(k + "!", 1) for k in d]), len(d)],
        "clear": (lambda m: [m.clear(), m, len(m), bool(m)])({"a": 1}),
    }
