# entry: f
# data: 5

x = "module"
counter = 0
items = [1, 2, 3]


def bump():
    global counter, made_here
    counter += 1
    made_here = counter * 10
    return counter


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x = x + "+inner"
            return x

        return inner

    def reads():
        return x

    step = middle()
    return [step(), step(), reads(), x]


def shadow(list):
    return [list, len(str(list))]


class Body:
    x = "class"
    y = x.upper()
    seen = [x for _ in range(1)]
    bound = [i for i in y]

    def method(self):
        return x

    def own(self):
        return self.x


def class_in_function():
    x = "function"

    class Local:
        z = x
        x = "local"
        w = x

        def method(self):
            return x

    return [Local.z, Local.x, Local.w, Local().method()]


def comprehension(n):
    i = "kept"
    squares = [i * i for i in range(n)]
    nested = [[i + j for j in range(i)] for i in range(n)]
    return [i, squares, nested, {i: i for i in "ab"}, sorted({i for i in "ba"})]


def unbound():
    try:
        value
    except NameError as error:
        caught = type(error).__name__
    value = 1
    return caught


def undefined():
    try:
        return never_defined
    except NameError as error:
        return [type(error).__name__, str(error), error.name]


def free():
    def inner():
        return later

    try:
        inner()
    except NameError as error:
        early = str(error)
    later = 3
    return [early, inner()]


def deleted():
    a = 1
    del a
    try:
        a
    except UnboundLocalError:
        return "gone"


def f(n):
    bump(), bump()
    local = locals()
    return {
        "globals": [counter, made_here, "made_here" in globals()],
        "outer": outer(),
        "shadow": shadow("abc"),
        "class": [Body.y, Body.seen, Body.bound, Body().method(), Body().own()],
        "class in function": class_in_function(),
        "comprehension": comprehension(n),
        "unbound": unbound(),
        "undefined": undefined(),
        "free": free(),
        "deleted": deleted(),
        "locals": sorted(local),
        "name": __name__,
    }
