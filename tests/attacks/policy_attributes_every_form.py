# entry: attack
# data: null
# policy: {"attributes": "no-private"}
# violations: ["attributes _x main.py:11 get 1", "attributes _x main.py:15 set_ 1", "attributes _x main.py:19 delete 1", "attributes _x main.py:23 augment 1", "attributes _C__x main.py:29 get 1", "attributes __init__ main.py:34 __init__ 1", "attributes _x main.py:38 unpack 1", "attributes _x main.py:42 loop 1", "attributes _x main.py:47 manage 1", "attributes _ast_unparse main.py:52 take 1", "attributes _x main.py:56 comprehend 1", "attributes tb_frame main.py:63 frame 1", "attributes gi_frame main.py:67 generator 1", "attributes _x main.py:74 wrapper 1"]
# expect: []
# cpython: no
"""Takes, sets and deletes private attributes in every form of the language that names one."""


def get(v):
    return v._x


def set_(v):
    v._x = 1


def delete(v):
    del v._x


def augment(v):
    v._x += 1


def mangled(v):
    class C:
        def get(self):
            return v.__x
    return C().get()


class Sub(list):
    def __init__(self): super().__init__()


def unpack(v):
    v.y, [v._x, *v.z] = 1, [2, 3]


def loop(v):
    for v._x in [1]:
        return


def manage(v):
    with open_() as v._x:
        return


def take(v):
    from ast import _ast_unparse


def comprehend(v):
    return [a for a in [v] if a._x]


def frame(v):
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error.tb_frame


def generator(v):
    return (x for x in []).gi_frame


def decorated(v):
    def decorator(function):
        return function
    def wrapper():
        @decorator(v._x)
        def inner(): pass
    return wrapper()


class open_:
    def __enter__(self): return 1
    def __exit__(self, *error): return False


def attack(_):
    class V: pass
    routes = [get, set_, delete, augment, mangled, lambda v: Sub(), unpack, loop, manage, take, comprehend,
              frame, generator, decorated]
    return [number for number, route in enumerate(routes) if succeeds(route, V())]


def succeeds(route, v):
    try:
        route(v)
    except PolicyViolation:
        return False
    return True
