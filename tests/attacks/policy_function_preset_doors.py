# entry: attack
# data: null
# policy: {"modules": {"collections": "any", "dataclasses": "any", "enum": "any", "functools": "any", "operator": "any"}, "builtins": {"except": ["__import__", "breakpoint", "compile", "copyright", "credits", "eval", "exec", "exit", "globals", "help", "input", "license", "locals", "open", "quit", "vars"]}, "attributes": {"no-private-except": ["__abs__", "__add__", "__and__", "__bool__", "__call__", "__ceil__", "__class__", "__complex__", "__contains__", "__delitem__", "__divmod__", "__doc__", "__enter__", "__eq__", "__exit__", "__float__", "__floor__", "__floordiv__", "__format__", "__ge__", "__getitem__", "__gt__", "__hash__", "__iadd__", "__iand__", "__ifloordiv__", "__ilshift__", "__imatmul__", "__imod__", "__imul__", "__index__", "__init__", "__init_subclass__", "__int__", "__invert__", "__ior__", "__ipow__", "__irshift__", "__isub__", "__iter__", "__itruediv__", "__ixor__", "__le__", "__len__", "__lshift__", "__lt__", "__matmul__", "__members__", "__missing__", "__mod__", "__mul__", "__name__", "__ne__", "__neg__", "__new__", "__next__", "__or__", "__pos__", "__post_init__", "__pow__", "__qualname__", "__radd__", "__rand__", "__rdivmod__", "__repr__", "__reversed__", "__rfloordiv__", "__rlshift__", "__rmatmul__", "__rmod__", "__rmul__", "__ror__", "__round__", "__rpow__", "__rrshift__", "__rshift__", "__rsub__", "__rtruediv__", "__rxor__", "__setitem__", "__str__", "__sub__", "__truediv__", "__trunc__", "__xor__", "_asdict", "_field_defaults", "_fields", "_make", "_replace"]}, "on_violation": "stop"}
# expect: []
# cpython: no
"""Special attributes that the preset `function` allows lead no further."""

import collections
import dataclasses
import enum
import functools
import operator


class Victim:
    def __init__(self):
        self.shown = 1

    def __getitem__(self, key):
        return key


class Colour(enum.Enum):
    RED = 1


@dataclasses.dataclass
class Record:
    x: int = 1


Point = collections.namedtuple("Point", "x y")


def attack(_):
    victim = Victim()
    routes = [
        lambda: victim.__init__.__globals__,
        lambda: victim.__class__.__subclasses__(),
        lambda: victim.__class__.__mro__,
        lambda: victim.__class__.__base__,
        lambda: victim.__class__.__dict__,
        lambda: victim.__init__.__func__,
        lambda: victim.__init__.__self__,
        lambda: victim.__init__.__code__,
        lambda: victim.__new__.__self__,
        lambda: victim.__str__.__objclass__,
        lambda: ().__class__.__getattribute__((), "__len__"),
        lambda: Point._make.__self__.__subclasses__,
        lambda: Point(1, 2)._replace.__func__.__builtins__,
        lambda: Colour.__members__.__reduce_ex__(2),
        lambda: Record.__init__.__builtins__,
        lambda: getattr(victim.__init__, "__glo" + "bals__"),
        lambda: operator.attrgetter("__init__.__globals__")(victim),
        lambda: operator.methodcaller("__class__.__subclasses__")(victim),
        lambda: "{0.__init__.__globals__}".format(victim),
        lambda: "{0.__class__.__mro__}".format(victim),
        lambda: f"{victim.__init__.__globals__}",
        lambda: functools.reduce(getattr, ["__init__", "__globals__"], victim),
        lambda: functools.partial(getattr, victim.__class__)("__subclasses__"),
        lambda: vars(victim.__class__)["__init__"],
        lambda: victim.__init__("x", **{}).__traceback__,
    ]
    return [number for number, route in enumerate(routes) if succeeds(route)]


def succeeds(route):
    try:
        return route() is not None
    except (PolicyViolation, AttributeError, TypeError, NameError):
        return False
