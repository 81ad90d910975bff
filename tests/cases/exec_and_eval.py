# entry: f
# data: "a * 2 + b"

def refused(action):
    try:
        return action()
    except Exception as error:
        return [type(error).__name__, str(error).split(" (")[0]]


def scopes():
    x = 1
    seen = {"x": 5, "log": []}
    exec("log.append(x); x += 1; y = x * 2", seen)
    local = {"z": 7}
    exec("w = z + 1\ndef g():\n    return 'no closure over locals'", {}, local)
    return [x, seen["x"], seen["y"], seen["log"], local["w"], local["g"]()]


def expressions(text):
    code = compile(text, "<formula>", "eval")
    return [eval(code, {"a": n, "b": 1}) for n in range(3)] + [code.co_filename, code.co_names]


def classes():
    namespace = {"__name__": "made"}
    exec("""
class Point:
    '''made by exec'''
    def __init__(self, x):
        self.x = x

    @property
    def double(self):
        return self.x * 2

def make(*xs):
    return [Point(x) for x in xs]

data = {p.x: p.double for p in make(1, 2)}
""", namespace)
    Point = namespace["Point"]
    return [namespace["data"], Point.__module__, Point.__doc__, repr(Point), Point(4).double]


def builtins_replaced():
    return [
        eval("len", {"len": 5}), eval("len('abc')", {"__builtins__": {"len": lambda s: -1}}),
        refused(lambda: eval("open", {"__builtins__": {}})),
        eval("(lambda: x)()", {"x": 3}), eval("[x for _ in range(2)]", {"x": 4}), eval("__name__", {"__name__": "n"}),
        "__builtins__" in (lambda d: (exec("", d), d)[1])({}),
    ]


class Calculator(dict):
    def __missing__(self, name):
        return len(name)


def modes():
    single = compile("1 + 1; x = 5; 'shown'; None", "<s>", "single")
    namespace = {}
    exec(single, namespace)
    flags = compile("def f(a: undefined): return a", "<f>", "exec", flags=0, dont_inherit=True)
    return [namespace["x"], eval(compile("(1,\n 2)", "<e>", "eval")), type(flags).__name__, flags.co_name]


def generated():
    source = "\n".join(f"def add_{n}(x): return x + {n}" for n in range(5))
    namespace = {}
    exec(source, namespace)
    return [namespace[f"add_{n}"](10) for n in range(5)]


def f(text):
    return {
        "scopes": scopes(), "expressions": expressions(text), "classes": classes(), "builtins": builtins_replaced(),
        "mapping": eval("abc + de", {}, Calculator()), "modes": modes(), "generated": generated(),
        "nested": eval("eval('eval(\"1+1\")')"), "walrus": (lambda d: [eval("(n := 5) + n", d), d["n"]])({}),
        "bytes": eval(b"1 + 1"),
        "refused": [refused(lambda: eval("x = 1")), refused(lambda: exec("return 1")), refused(lambda: exec("yield 1")),
            refused(lambda: exec("break")), refused(lambda: eval("unknown")), refused(lambda: exec("1 / 0")),
            refused(lambda: exec("raise KeyError('k')")), refused(lambda: compile("f(", "x", "exec"))[:1],
            refused(lambda: exec("  x = 1"))[:1], refused(lambda: exec("def f():\nx = 1"))[:1]],
    }
