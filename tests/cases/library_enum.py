# entry: f
# data: ["RED", 2, "purple"]
# cpython: 3.12

import enum
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, EnumMeta, Flag, IntEnum, IntFlag, StrEnum, auto, member, nonmember, property as enum_property, unique, verify


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def bright(self):
        return f"bright {self.name.lower()}"

    @classmethod
    def default(cls):
        return cls.GREEN

    @property
    def hex(self):
        return {1: "f00", 2: "0f0"}[self.value]

    @classmethod
    def _missing_(cls, value):
        return cls.RED if value == "purple" else None


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def density(self):
        return round(self.mass / self.radius ** 3, 4)


class Level(IntEnum):
    LOW = auto()
    MID = auto()
    HIGH = 10
    TOP = auto()


class Mode(StrEnum):
    READ = auto()
    WRITE = "w"


class Permission(Flag):
    NONE = 0
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


class Bits(IntFlag):
    A = 1
    B = 2
    C = 8


class Custom(Enum):
    def _generate_next_value_(name, start, count, last):
        return f"{name.lower()}{count}"

    FIRST = auto()
    SECOND = auto()


class Op(Enum):
    ADD = "+"
    MUL = "*"
    HELPER = nonmember(5)

    @member
    def func():
        return 1

    def __call__(self, a, b):
        return {"+": a + b, "*": a * b}[self.value]


class Ordered(Enum):
    A = 1
    B = 2

    def __lt__(self, other):
        return self.value < other.value


class Unhashed(Enum):
    LIST = [1]
    DICT = {}


class Base(Enum):
    def shout(self):
        return self.name + "!"


class Derived(Base):
    X = object()


Animal = Enum("Animal", "CAT DOG")
Bird = IntEnum("Bird", {"OWL": 5, "EMU": 7})


def refused(action):
    try:
        return action()
    except (ValueError, TypeError, AttributeError, KeyError) as error:
        return f"{type(error).__name__}: {error}"


def duplicate():
    @unique
    class Twice(Enum):
        A = 1
        B = 1


def extend():
    class More(Color):
        BLUE = 3


def gaps():
    @verify(CONTINUOUS)
    class Gap(Enum):
        A = 1
        C = 3


def f(values):
    rw = Permission.R | Permission.W
    members = Color.__members__
    return {
        "color": [Color.RED.name, Color.RED.value, Color(2).name, Color["RED"].name, Color.CRIMSON is Color.RED,
            [c.name for c in Color], list(members), len(Color), Color.RED in Color, 1 in Color.__members__.values(),
            Color(values[2]).name, Color.RED.bright(), Color.default().name, Color.GREEN.hex],
        "text": [str(Color.RED), repr(Color.RED), f"{Color.RED}", f"{Color.RED.name:>5}", repr(Color),
            repr(Permission.RW), str(rw), repr(Level.LOW), str(Level.LOW), f"{Level.LOW:03d}", str(Mode.READ),
            repr(Mode.WRITE), f"{Mode.WRITE:>3}", repr(Permission(0)), str(Permission.R | Permission.X),
            repr(Permission(7))],
        "compare": [Color.RED == 1, Color.RED is Color(1), Color.RED != Color.GREEN, Level.LOW < Level.HIGH,
            Level.LOW == 1, Level.MID + 1, sorted([Level.TOP, Level.LOW])[0].name, Mode.READ == "read",
            Mode.WRITE.upper(), hash(Color.RED) == hash(Color.CRIMSON), {Color.RED: "k"}[Color(1)],
            Ordered.A < Ordered.B, max(Ordered).name, refused(lambda: Color.RED < Color.GREEN)],
        "values": [[int(x) for x in Level], [str(m) for m in Mode], [p.value for p in Permission],
            [c.value for c in Custom], Planet.EARTH.density, Planet((0.64, 3.39)).name, Op.ADD(2, 3), Op.HELPER,
            Op.func.name, [o.name for o in Op], Unhashed([1]).name, Derived.X.shout()],
        "flags": [rw.value, rw is Permission.RW, Permission.R in rw, Permission.X in rw, [p.name for p in rw],
            bool(Permission.NONE), (~Permission.R).value, (rw ^ Permission.R).name, (rw & Permission.W).name, len(rw),
            Permission(5).name, int(Bits.A | Bits.C), int(Bits.A | 4), ((Bits.A | Bits.B) & 2) == Bits.B, Bits(3).name,
            Bits.A + 1, [b.name for b in Bits(11)]],
        "functional": [[a.name for a in Animal], Animal.DOG.value, Bird(7).name, Animal.CAT.name, Bird.OWL > 4,
            Animal.__name__],
        "types": [isinstance(Color.RED, Color), type(Color) is EnumMeta, isinstance(Level.LOW, int),
            isinstance(Mode.READ, str), issubclass(IntFlag, int), Color.RED.__class__.__name__, enum.auto.__name__],
        "refused": [refused(lambda: Color(99)), refused(lambda: Color["NOPE"]),
            refused(lambda: setattr(Color, "RED", 5)), refused(lambda: Color.BLUE)[:14], refused(duplicate),
            refused(extend), refused(gaps), refused(lambda: Permission(99) and 0)[:10], refused(lambda: Level("x"))],
        "attributes": [hasattr(Color, "RED"), setattr(Color.RED, "note", 5), Color.RED.note, "RED" in dir(Color),
            [x for x in reversed(Color)][0].name, Color.RED._name_, Color._value2member_map_[2].name,
            list(Color)[0].name],
    }
