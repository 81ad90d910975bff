# entry: attack
# data: null
# policy: {"attributes": "no-private"}
# violations: ["attributes _secret main.py:65 of_global 1", "attributes _secret main.py:71 second 1", "attributes _secret main.py:78 of_builtin 1", "attributes _secret <string>:4 read 3", "attributes __match_args__ <string>:4 read 3"]
# expect: []
# cpython: no
"""Has positions of patterns name private attributes, where the class is a global or a builtin."""

import builtins


class AnyInstance(type):
    def __instancecheck__(cls, instance):
        return True


class Naming(metaclass=AnyInstance):
    __match_args__ = ("_secret",)


class Both(metaclass=AnyInstance):
    __match_args__ = ("open", "_secret")


class Honest(metaclass=AnyInstance):
    __match_args__ = ("open",)


class Key(str):
    def __hash__(self):
        return hash(str(self))


class Space:
    def __getitem__(self, name):
        return Naming


SOURCE = """
def read(victim):
    match victim:
        case Found(secret):
            return secret
"""


def attack(_):
    victim = make()
    routes = [
        lambda: of_global(victim),
        lambda: second(victim),
        lambda: of_builtin(victim),
        lambda: in_space({"Found": Naming}, victim),
        lambda: in_space({"Found": Naming, "__builtins__": {"Found": Honest}}, victim),
        lambda: in_space({"__builtins__": {"Found": Naming}}, victim),
        lambda: in_space({"__builtins__": Space()}, victim),
        lambda: in_space({Key("Found"): Naming}, victim),
        lambda: in_space({"__builtins__": {Key("Found"): Naming}}, victim),
    ]
    return [number for number, route in enumerate(routes) if succeeds(route)]


def of_global(victim):
    match victim:
        case Naming(secret):
            return secret


def second(victim):
    match victim:
        case Both(_, secret):
            return secret


def of_builtin(victim):
    builtins.Builtin = Naming
    match victim:
        case Builtin(secret):
            return secret


def in_space(space, victim):
    exec(SOURCE, space)
    return space["read"](victim)


def make():
    class Victim:
        vars()["_secret"] = "told"
        open = None

    return Victim()


def succeeds(route):
    try:
        route()
    except PolicyViolation:
        return False
    return True
