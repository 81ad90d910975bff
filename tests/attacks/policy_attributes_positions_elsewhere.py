# entry: attack
# data: null
# policy: {"attributes": "no-private"}
# violations: ["attributes _secret <string>:3 read 3", "attributes _secret <string>:4 read 1", "attributes _secret <string>:4 A 1", "attributes _secret <string>:7 read 1"]
# expect: []
# cpython: no
"""Has positions of patterns name private attributes, where the class is neither a global nor a builtin."""


class AnyInstance(type):
    def __instancecheck__(cls, instance):
        return True


class Naming(metaclass=AnyInstance):
    __match_args__ = ("_secret",)


class Holder:
    Naming = Naming


SOURCES = [
    "def read(v):\n match v:\n  case Holder.Naming(secret): return secret",
    "def read(v, Local=Naming):\n match v:\n  case Local(secret): return secret",
    "def outer(Free=Naming):\n def read(v):\n  match v:\n   case Free(secret): return secret\n return read\nread = outer()",
    "def read(v):\n class A:\n  match v:\n   case Naming(secret): pass\n return A.secret",
    "def read(v, Naming=Naming):\n match [v]:\n  case [Naming(secret) | Holder.Naming(secret)]: return secret",
    "def read(v):\n if type(v) is type(read):\n  class A:\n   match v:\n    case Naming(secret): pass\n match v:\n  case Naming(secret): return secret",
]


def attack(_):
    victim = make()
    return [number for number, source in enumerate(SOURCES) if succeeds(lambda: run(source, victim))]


def run(source, victim):
    space = {"Naming": Naming, "Holder": Holder}
    exec(source, space)
    return space["read"](victim)


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
