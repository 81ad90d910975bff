# entry: f
# data: [3, 1, 2]

class Thing:
    """A thing."""

    shared = 1

    def __init__(self, n=0):
        self.n = n

    def __call__(self):
        return self.n

    def __len__(self):
        return 3

    def __hash__(self):
        return 42

    def __eq__(self, other):
        return self.n == other

    def __round__(self, digits=None):
        return ["round", digits]

    def __divmod__(self, other):
        return "divmod"

    def __pow__(self, other, modulus=None):
        return ["pow", other, modulus]

    def __reversed__(self):
        return iter("rev")

    def __bytes__(self):
        return b"thing"

    def __format__(self, spec):
        return f"thing:{spec}"

    def __index__(self):
        return 5

    def __complex__(self):
        return 1j

    def __float__(self):
        return 2.5

    def __dir__(self):
        return ["zeta", "alpha"]


def refused(action):
    try:
        return action()
    except Exception as error:
        return type(error).__name__


def f(xs):
    t = Thing(7)
    namespace = {}
    exec("a = 1\ndef g(x): return x + a", namespace)
    return {
        "numbers": [abs(-3), abs(-2.5), abs(3 + 4j), divmod(7, 2), divmod(-7, 2), divmod(7.5, 2), pow(2, 10),
            pow(2, 10, 1000), pow(2, -1), pow(3, -1, 7), round(2.5), round(3.14159, 2), round(-0.5), sum(xs),
            sum(xs, 10), sum([[1], [2]], []), sum((0.5, 1)), sum([], 5), min(xs), max(xs), max(1, 2.0), min("b", "a"),
            max([1, 1.0]), min([], default=9), max(xs, key=lambda x: -x)],
        "text": [chr(97), ord("a"), ascii("é"), repr("x"), bin(5), hex(255), oct(8), format(5, "03"), str(1.0),
            bytes(t), bytearray(t.__bytes__()).decode(), hex(t), bin(-5)],
        "convert": [int("5"), float("1.5"), complex("1j"), bool([]), str(b"x", "ascii"), list("ab"), tuple("ab"),
            set("a"), frozenset("a"), dict(a=1), int(t), float(t), complex(t), "abcdef"[t], [0, 1, 2, 3, 4, "five"][t],
            range(t).stop, bytes(2), int(2.9), int("-1_0")],
        "sequences": [len(t), len("é"), sorted(xs), list(reversed(xs)), list(reversed(t)), list(enumerate("ab", 1)),
            list(zip(xs, "abc", [True, False])), list(map(lambda a, b: a + b, xs, xs)), list(filter(None, [0, 1, 2])),
            all([]), any([]), all(xs), any([0, ""]), list(iter(lambda it=iter("abc"): next(it), "c")), next(iter(xs)),
            next(iter([]), 0), list(range(3))],
        "objects": [callable(t), callable(len), callable(5), callable(Thing), isinstance(t, (int, Thing)),
            issubclass(bool, int), hash(t), t == 7, hasattr(t, "n"), getattr(t, "n"), getattr(t, "zz", None),
            setattr(t, "m", 1), t.m, delattr(t, "m"), vars(t), dir(t), type(t).__name__, id(t) == id(t), t(),
            Thing.__doc__, Thing.__name__, Thing.__qualname__, Thing.__module__],
        "round": [round(t), round(t, 2), divmod(t, 1), pow(t, 2), pow(t, 2, 3), t ** 4, f"{t:x}", format(t)],
        "evaluation": [eval("1 + 2"), eval("x * 2", {"x": 5}), eval("y", {}, {"y": 6}), namespace["g"](5),
            eval(compile("3 * 3", "<s>", "eval")), exec("zz = 1", {}), "zz" in locals(), eval("[i for i in range(3)]"),
            eval("(lambda: 5)()"), eval("  7"), exec(compile("q = 1", "<s>", "exec"), namespace), namespace["q"]],
        "scopes": [sorted(k for k in locals()), "Thing" in globals(), "__name__" in globals(),
            callable(globals()["f"])],
        "refused": [refused(x) for x in (lambda: abs("x"), lambda: chr(0x110000), lambda: ord(""), lambda: sum("ab"),
                lambda: sum([1, "a"]), lambda: max(), lambda: max(5), lambda: min([]), lambda: len(5),
                lambda: round("x"), lambda: pow(1, 2, 0), lambda: divmod(1, 0), lambda: iter(5), lambda: next(5),
                lambda: vars(5), lambda: isinstance(1, 5), lambda: eval("1 +"), lambda: eval("nope"), lambda: hash({}),
                lambda: getattr(t, "zz"), lambda: bin(1.5), lambda: zip(5), lambda: list(map(len, [5])), lambda: type(),
                lambda: slice(), lambda: super().x, lambda: bytes("a"), lambda: enumerate(), lambda: reversed(5),
                lambda: sorted(), lambda: int("x", 10), lambda: range(), lambda: setattr(t, 5, 1),
                lambda: compile("1", "f", "nonsense"))],
        "constants": [__debug__, NotImplemented is NotImplemented, ... is Ellipsis, repr(...), repr(NotImplemented),
            None is None, type(None).__name__],
        "isinstance of unions": [isinstance(1, int | str), isinstance("a", int | None), isinstance(None, int | None),
            issubclass(bool, int | str)],
        "names": [type(print).__name__, print.__name__, len.__name__, repr(len), repr(int), repr(type), repr(Thing),
            str(type(1)), repr(f)[:11], repr(abs)],
    }
