# entry: attack
# data: null
# policy: {"attributes": "no-private"}
# violations: ["attributes _secret main.py:52 by_position 1", "attributes __match_args__ main.py:52 by_position 2", "attributes _secret main.py:58 by_keyword 1", "attributes _secret <string>:2 <module> 1"]
# expect: []
# cpython: no
"""Lets patterns read private attributes: named by the class, by its metaclass, and in the pattern."""


class AnyInstance(type):
    def __instancecheck__(cls, instance):
        return True


class Lying(AnyInstance):
    @property
    def __match_args__(cls):
        return ("_secret",)


class Changing(AnyInstance):
    def __getattribute__(cls, name):
        return ("_secret",) if name == "__match_args__" else type.mro(cls)


class Naming(metaclass=AnyInstance):
    __match_args__ = ("_secret",)


class ByMetaclass(metaclass=Lying):
    pass


class ByAttribute(metaclass=Changing):
    pass


def attack(_):
    victim = make()
    routes = [
        lambda: by_position(victim, Naming),
        lambda: by_position(victim, ByMetaclass),
        lambda: by_position(victim, ByAttribute),
        lambda: by_keyword(victim),
        lambda: exec("match v:\n case Naming(x): print(x)\n", {"v": victim, "Naming": Naming}),
    ]
    return [number for number, route in enumerate(routes) if succeeds(route)]


def by_position(victim, Class):
    match victim:
        case Class(secret):
            return secret


def by_keyword(victim):
    match victim:
        case object(_secret=secret):
            return secret


def make():
    class Victim:
        vars()["_secret"] = "told"

    return Victim()


def succeeds(route):
    try:
        route()
    except PolicyViolation:
        return False
    return True
