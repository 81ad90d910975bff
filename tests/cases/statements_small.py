# entry: f
# data: null

import sys

counter = 0


def deleting():
    a, b, c = 1, [1, 2, 3, 4], {"x": 1, "y": 2}
    d = [[1, 2], {"k": [3]}]
    holder = type("Holder", (), {})()
    holder.attr = holder.other = 5
    del a
    del b[0], b[-1]
    del c["x"], holder.attr
    del (d[0][0], d[1]["k"])
    x = y = z = 0
    del x, (y, [z])
    return [b, c, vars(holder), d, sorted(locals())]


def check(condition, *message):
    if message:
        assert condition, message[0]
    else:
        assert condition


def asserting():
    out = []
    for arguments in ((1,), (0,), (0, "message"), ([], ["a", "list"]), ("", ValueError("an exception")), (0, None)):
        try:
            check(*arguments)
            out.append("passed")
        except AssertionError as error:
            out.append([str(error), len(error.args), repr(error)])
    return out


def global_in_function():
    global counter, made_by_global
    counter += 1
    made_by_global = counter
    del made_by_global
    return [counter, "made_by_global" in globals()]


def importing():
    import collections.abc as abc_, math
    from math import pi as PI, sqrt
    from collections import (
        Counter,
        OrderedDict as Ordered,
    )
    import urllib.parse
    import json.decoder as decoder
    out = [PI, sqrt(16), math.floor(2.5), abc_.Iterable.__name__, Counter("aab")["a"], list(Ordered(a=1)),
        urllib.parse.quote("a b"), decoder.JSONDecoder.__name__]
    for statement in ("import nope_nope", "from math import nope", "import math.nope",
        "from collections import nope, Counter"):
        try:
            exec(statement, {"__name__": "m"})
        except ImportError as error:
            out.append([type(error).__name__, error.name])
    return out


def star_import():
    namespace = {}
    exec("from math import *\nfrom bisect import *", namespace)
    return [namespace["sqrt"](4), "bisect_left" in namespace, "_private" in namespace]


def passes():
    if True: pass
    for _ in (): pass
    while False: pass
    class Empty: pass
    def nothing(): pass
    try: pass
    except: pass
    with_ = nothing()
    ...
    5
    "text"
    return [with_, Empty.__name__]


def chained_assignment():
    a = b = []
    a.append(1)
    c = d, e = 1, 2
    f = g = h = len(b)
    i, j = k = "xy"
    return [a is b, c, d, e, f + g + h, i, j, k]


def several_returns(n):
    if n == 0:
        return
    if n == 1:
        return 1, 2
    if n == 2:
        return (yield_ := 3)
    if n == 3:
        return *"ab", "c"


def modules():
    return [sys.modules["math"] is __import__("math"), __import__("collections.abc").__name__,
        sys.version_info >= (3, 11), sys.maxsize > 2 ** 30, sys.byteorder, sys.getrecursionlimit() > 100]


def f(_):
    return {
        "del": deleting(), "assert": asserting(), "global": [global_in_function(), global_in_function()],
        "import": importing(),
        "star": star_import(), "pass": passes(), "chained": chained_assignment(),
        "returns": [several_returns(n) for n in range(5)], "modules": modules(),
    }
