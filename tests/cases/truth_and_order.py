# entry: f
# data: null

log = []


def t(label, value=None):
    log.append(label)
    return value


class Truth:
    def __init__(self, name, truth):
        self.name, self.truth = name, truth

    def __bool__(self):
        log.append(f"bool {self.name}")
        return self.truth

    def __repr__(self):
        return self.name


class Box:
    def __getitem__(self, key):
        log.append(f"get {key}")
        return 1

    def __setitem__(self, key, value):
        log.append(f"set {key}={value}")

    def __setattr__(self, name, value):
        log.append(f"attr {name}={value}")


def section():
    taken = list(log)
    log.clear()
    return taken


def f(_):
    yes, no = Truth("yes", True), Truth("no", False)
    out = []
    out.append([repr(yes and no), repr(no and yes), repr(yes or no), repr(no or yes), not yes, repr(yes and no or yes),
            section()])
    out.append([t("left", 1) + t("right", 2) * t("third", 3), section()])
    out.append([t("cond") and 1, t("a", 5) if t("test", True) else t("b"), section()])
    box = Box()
    box[t("key", "k")] = t("value", "v")
    t("object", box)[t("k1", 1)], t("object2", box).x = t("first", 1), t("second", 2)
    box[t("aug", "a")] += t("amount", 5)
    out.append(section())
    {t("k1"): t("v1"), t("k2"): t("v2")}
    [t("i1"), t("i2")], (t("t1"),), {t("s1"), t("s2")}
    out.append(section())
    (lambda *a, **k: None)(t("a1"), *t("star", [1]), t("a2"), x=t("x"), **t("kw", {"y": 1}))
    out.append(section())

    def decorated(a=t("default a"), *, b=t("default b")) -> t("annotation is late or now") or None:
        pass

    taken = section()
    out.append(taken[:2])

    @t("decorator 1", lambda g: t("apply 1", g))
    @t("decorator 2", lambda g: t("apply 2", g))
    def inner(x=t("inner default")):
        pass

    out.append(section())

    @t("class decorator", lambda c: c)
    class K(t("base", object), metaclass=t("meta", type)):
        t("class body")

    out.append(section())
    t("a", 1) < t("b", 2) < t("c", 0) < t("never", 1)
    t("x", 1) in t("list", [1]) and t("then")
    out.append(section())
    [t(f"y{y}") for x in t("xs", [1, 2]) if t(f"if {x}", x > 1) for y in t("ys", "a")]
    out.append(section())
    {t(f"k{i}"): t(f"v{i}") for i in range(2)}
    out.append(section())
    f"{t('f1')}{t('f2')!s:{t('spec', '')}}"
    out.append(section())
    try:
        t("object", [])[t("index", 5)] = t("assigned", 1)
    except IndexError:
        t("failed")
    out.append(section())
    assert t("checked", True), t("message never")
    del box
    values = [x for x in (0, 1, "", "a", [], [0], {}, {0: 0}, None, 0.0, 0j, -1, "0", (), ((),), range(0), b"",
            float("nan")) if x]
    out.append(len(values))
    out.append([0 or [] or "last", 1 and [] and "never", None or 0, "" or None, [] and 1, 3 and 5, not [] is True,
            not 0 == 0])
    return out
