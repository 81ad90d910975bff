# entry: f
# data: ["a", "b", "c"]

log = []


class Manager:
    def __init__(self, name, swallow=False, fail_enter=False, fail_exit=False):
        self.name, self.swallow = name, swallow
        self.fail_enter, self.fail_exit = fail_enter, fail_exit

    def __enter__(self):
        log.append(f"enter {self.name}")
        if self.fail_enter:
            raise LookupError(f"enter {self.name}")
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        log.append([f"exit {self.name}", kind and kind.__name__, str(error), traceback is not None])
        if self.fail_exit:
            raise RuntimeError(f"exit {self.name}")
        return self.swallow


def attempt(action):
    try:
        return action()
    except Exception as error:
        context = error.__context__
        return [repr(error), repr(context)]


def normal(names):
    with Manager(names[0]) as a, Manager(names[1]) as b:
        return a + b


def swallowed():
    with Manager("s", swallow=True):
        raise ValueError("gone")
    return "went on"


def inner_swallows():
    with Manager("outer"):
        with Manager("inner", swallow=True):
            raise KeyError("k")
        return "outer saw nothing"


def enter_fails():
    with Manager("first"), Manager("second", fail_enter=True):
        log.append("never")


def exit_fails():
    with Manager("x", fail_exit=True):
        raise ValueError("body")


def exit_fails_alone():
    with Manager("y", fail_exit=True):
        pass


def in_a_loop():
    out = []
    for i in range(4):
        with Manager(f"loop{i}"):
            if i == 0:
                continue
            if i == 2:
                break
            out.append(i)
    return out


def targets():
    box, table = type("Box", (), {})(), {}
    with Manager("one") as box.name, Manager("two") as table["k"], Manager("xy") as (p, q):
        pass
    return [box.name, table, p, q]


def parenthesised():
    with (
        Manager("p") as p,
        Manager("q"),
        Manager("r") as r,
    ):
        return [p, r]


def generator():
    with Manager("generator"):
        yield 1
        yield 2


class Instance:
    pass


def not_managers():
    instance = Instance()
    instance.__enter__ = instance.__exit__ = lambda *a: None
    out = []
    for thing in (5, instance, Manager):
        try:
            with thing:
                pass
        except (TypeError, AttributeError) as error:
            out.append(type(error).__name__)
    return out


class Transaction:
    def __init__(self, data):
        self.data = data

    def __enter__(self):
        self.copy = dict(self.data)
        return self.copy

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self.data.clear()
            self.data.update(self.copy)
        return kind is not None and issubclass(kind, ArithmeticError)


def transactions():
    data = {"a": 1}
    with Transaction(data) as d:
        d["b"] = 2
    with Transaction(data) as d:
        d["c"] = 1 / 0
    with Transaction(data) as d:
        del d["a"]
    return data


def f(names):
    g = generator()
    next(g)
    g.close()
    return {
        "results": [
            normal(names), swallowed(), inner_swallows(), attempt(enter_fails), attempt(exit_fails),
            attempt(exit_fails_alone),
            in_a_loop(), targets(), parenthesised(), not_managers(), transactions(),
        ],
        "log": log,
    }
