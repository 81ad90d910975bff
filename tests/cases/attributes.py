# entry: f
# data: null

class Recorder:
    def __init__(self):
        object.__setattr__(self, "log", [])

    def __getattribute__(self, name):
        log = object.__getattribute__(self, "log")
        if name != "log":
            log.append(f"get {name}")
        return object.__getattribute__(self, name)

    def __getattr__(self, name):
        self.log.append(f"missing {name}")
        if name.startswith("x"):
            return name.upper()
        raise AttributeError(f"nothing called {name}", name=name, obj=self)

    def __setattr__(self, name, value):
        self.log.append(f"set {name}")
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.log.append(f"delete {name}")
        super().__delattr__(name)

    def __dir__(self):
        return ["b", "a"]


class Proxy:
    def __init__(self, target):
        self.__dict__["_target"] = target

    def __getattr__(self, name):
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        setattr(self._target, name, value)


class Fluent:
    def __init__(self, path=()):
        self.path = path

    def __getattr__(self, name):
        return Fluent((*self.path, name))

    def __getitem__(self, key):
        return Fluent((*self.path, f"[{key}]"))

    def __call__(self, *args):
        return "/".join(self.path), args


class Plain:
    shared = []
    count = 0


def refused(action):
    try:
        return action()
    except AttributeError as error:
        return [str(error), error.name, type(error.obj).__name__]


def f(_):
    r = Recorder()
    r.a = 1
    seen = [r.a, r.xyz, refused(lambda: r.other), hasattr(r, "other"), getattr(r, "other", "default"), dir(r)]
    del r.a
    seen.append(refused(lambda: delattr(r, "a"))[0])
    target = Plain()
    proxy = Proxy(target)
    proxy.own = 5
    a, b = Plain(), Plain()
    a.shared.append(1)
    a.count += 1
    setattr(b, "not an identifier", 1)
    del target.own
    return {
        "seen": seen, "log": r.log, "proxy": [vars(target), refused(lambda: proxy.own),
            vars(proxy) == {"_target": target}],
        "fluent": Fluent().users[3].posts(1, 2), "shared": [b.shared, a.count, b.count, Plain.count, vars(a), vars(b)],
        "getattr": [getattr(a, "count"), getattr(Plain, "nope", None), hasattr(Plain, "shared"),
            getattr(b, "not an identifier")],
        "refused": [
            refused(lambda: a.nope), refused(lambda: Plain.nope), refused(lambda: None.x),
            refused(lambda: (5).real.foo), refused(lambda: [].push(1)),
            refused(lambda: "".foo), refused(lambda: f.nope), refused(lambda: delattr(a, "zzz"))[0],
        ],
        "function": [setattr(f, "tag", 1), f.tag, vars(f)],
        "special lookup": [len(type("L", (), {"__len__": lambda self: 3})()), hasattr(a, "__len__")],
    }
