# entry: f
# data: null

class Base:
    def __init__(self, **kwargs):
        self.order = ["Base"]
        self.left = kwargs

    def who(self):
        return ["Base"]


class Left(Base):
    def __init__(self, *, left=0, **kwargs):
        super().__init__(**kwargs)
        self.order.append("Left")
        self.left_value = left

    def who(self):
        return ["Left", *super().who()]


class Right(Base):
    def __init__(self, *, right=0, **kwargs):
        super().__init__(**kwargs)
        self.order.append("Right")
        self.right_value = right

    def who(self):
        return ["Right", *super().who()]


class Both(Left, Right):
    def who(self):
        return ["Both", *super().who()]

    def skip(self):
        return super(Left, self).who()

    @classmethod
    def make(cls, **kwargs):
        return cls(**kwargs)

    @staticmethod
    def static():
        return "static"

    @property
    def total(self):
        return self.left_value + self.right_value


class Last(Both):
    def who(self):
        inner = [super(Last, self).who() for _ in range(1)]
        return ["Last", *inner[0]]

    @classmethod
    def make(cls, **kwargs):
        made = super().make(**kwargs)
        made.order.append("made by " + cls.__name__)
        return made

    @property
    def total(self):
        return super().total * 10

    @staticmethod
    def static():
        return "last " + Both.static()


class Mixin:
    def describe(self):
        return f"<{type(self).__name__} {self.name}>"


class Named(Mixin):
    name = "class name"

    def __init__(self, name=None):
        if name:
            self.name = name


class Account:
    interest = 1
    __secret = "account"

    def __init__(self):
        self.__balance = 10

    def balance(self):
        return self.__balance

    def __private(self):
        return "account's own"

    def call(self):
        return [self.__private(), self.__secret]


class Savings(Account):
    __secret = "savings"

    def __init__(self):
        super().__init__()
        self.__balance = 99

    def __private(self):
        return "savings' own"

    def both(self):
        return [self.balance(), self.__balance, *self.call(), self.__private(), self.__secret]


class Tuple2(tuple):
    def __new__(cls, *parts):
        return super().__new__(cls, parts)

    def swap(self):
        return type(self)(*reversed(self))


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def __add__(self, other):
        return Upper(str(self) + other)


class Default(dict):
    def __getitem__(self, key):
        return f"[{key}]"


class A: pass
class B(A): pass
class C(A): pass
class D(B, C): pass
class E(C, B): pass


def refused(action):
    try:
        return action()
    except TypeError as error:
        return str(error)


def f(_):
    last = Last.make(left=1, right=2)
    anna = Named("anna")
    one = Named()
    one.extra = 1
    savings = Savings()
    Account.interest += 1
    savings.interest += 5
    t = Tuple2(1, 2)
    return {
        "who": [last.who(), last.skip(), Both.who(Both()), super(Both, last).who()],
        "mro": [c.__name__ for c in Last.__mro__],
        "bases": [[c.__name__ for c in Last.__bases__], Last.__base__.__name__,
            [c.__name__ for c in Base.__subclasses__()]],
        "order": [last.order, last.total, Last.static(), last.left],
        "mixin": [anna.describe(), one.describe(), vars(anna), vars(one), Named.name],
        "mangled": [savings.both(), sorted(vars(savings)), hasattr(savings, "__balance"), savings._Account__balance],
        "shadow": [Account.interest, Savings.interest, savings.interest, vars(savings)["interest"]],
        "builtin bases": [list(t), list(t.swap()), type(t.swap()).__name__, t == (1, 2), str.__str__(Upper("ab") + "c"),
            type(Upper("a") + "b").__name__],
        "dict base": [Default()["x"], Default(a=1).get("a"), list(Default(a=1).items()), "%(k)s" % Default()],
        "conflict": refused(lambda: type("F", (D, E), {}))[:44],
        "same base": refused(lambda: type("G", (A, A), {})),
        "layout": refused(lambda: type("H", (int, str), {}))[:32],
        "final": [refused(lambda: type("I", (bool,), {})), refused(lambda: type("J", (type(None),), {}))],
        "isinstance": [isinstance(last, Left), issubclass(D, (int, A)), isinstance(True, int), type(last) is Both],
        "no super": refused(lambda: super(Left, Base()))[:21],
        "class changes": [setattr(one, "__class__", A), type(one).__name__, one.extra],
    }
