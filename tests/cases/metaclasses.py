# entry: f
# data: null

log = []


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kwargs):
        log.append(f"prepare {name} {kwargs}")
        return {"prepared": name.lower()}

    def __new__(mcs, name, bases, namespace, **kwargs):
        log.append(f"new {name}")
        namespace["fields"] = [key for key, value in namespace.items() if isinstance(value,
                int) and not key.startswith("__")]
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, tag=None):
        super().__init__(name, bases, namespace)
        cls.tag = tag
        log.append(f"init {name}")

    def __call__(cls, *args):
        log.append(f"call {cls.__name__}")
        made = super().__call__(*args)
        made.by_meta = True
        return made

    def __getattr__(cls, name):
        if name.startswith("find_"):
            return lambda: f"{cls.__name__} by {name[5:]}"
        raise AttributeError(name)

    def __len__(cls):
        return len(cls.fields)

    def __iter__(cls):
        return iter(cls.fields)

    def __contains__(cls, name):
        return name in cls.fields

    def __getitem__(cls, key):
        return f"{cls.__name__}[{key}]"

    def __add__(cls, other):
        return f"{cls.__name__}+{other.__name__}"

    def __repr__(cls):
        return f"<meta {cls.__name__}>"

    @property
    def upper(cls):
        return cls.__name__.upper()


class Model(metaclass=Meta, tag="m"):
    a = 1
    b = 2
    c = "no"

    def __init__(self, x=0):
        self.x = x


class Child(Model, tag="child"):
    d = 4


class Singleton(type):
    made = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls.made:
            cls.made[cls] = super().__call__(*args, **kwargs)
        return cls.made[cls]


class Config(metaclass=Singleton):
    def __init__(self, value):
        self.value = value


class Duck(type):
    def __instancecheck__(cls, instance):
        return hasattr(instance, "quack")

    def __subclasscheck__(cls, subclass):
        return "quack" in vars(subclass)


class Quacker(metaclass=Duck):
    pass


class Robot:
    def quack(self):
        return "beep"


class Plugin:
    registry = {}

    def __init_subclass__(cls, /, key=None, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.registry[key or cls.__name__] = cls

    def __class_getitem__(cls, item):
        return (cls.__name__, item)


class Csv(Plugin, key="csv"): pass
class Tsv(Csv): pass


class Proxy:
    def __mro_entries__(self, bases):
        return (Plugin, dict)


class FromProxy(Proxy(), key="proxy"): pass


def counted(name, bases, namespace):
    return sorted(key for key in namespace if not key.startswith("__"))


class Function(metaclass=counted):
    one = 1
    two = 2


class Other(type): pass


def refused(action):
    try:
        return action()
    except (TypeError, AttributeError) as error:
        return f"{type(error).__name__}: {error}"


def f(_):
    m = Model(5)
    made = Meta("Made", (Model,), {"z": 1})
    plain = type("Plain", (), {"x": 1, "get": lambda self: self.x})
    return {
        "attributes": [Model.prepared, Model.fields, Child.fields, Child.tag, Model.tag, m.by_meta, m.x],
        "class protocol": [len(Model), list(Child), "a" in Model, Model["k"], Model + Child, repr(Child), Model.upper,
            Model.find_id()],
        "not on instances": [refused(lambda: len(m)), refused(lambda: m.upper), refused(lambda: Model.lost)],
        "made": [made.tag, made.fields, type(made).__name__, type(made("x")).__name__],
        "singleton": [Config(1) is Config(2), Config(3).value],
        "duck": [isinstance(Robot(), Quacker), isinstance(5, Quacker), issubclass(Robot, Quacker),
            isinstance(Quacker(), Quacker)],
        "plugins": [sorted(Plugin.registry), Csv[int] == ("Csv", int), FromProxy.__mro__[1].__name__,
            isinstance(FromProxy(), dict)],
        "orig bases": [type(b).__name__ for b in FromProxy.__orig_bases__],
        "function": Function,
        "type": [plain().get(), plain.__name__, type(plain).__name__, type(type).__name__, plain.__module__],
        "refused": [
            refused(lambda: type("X", (Model, Config), {})),
            refused(lambda: type("X", (), {}, key=1)).split(":")[0],
            refused(lambda: type("X", (Plugin,), {}, unknown=1)).split(":")[0],
            refused(lambda: type("X", Plugin, {})).split(":")[0],
            refused(lambda: setattr(int, "x", 1)).split(":")[0],
            refused(lambda: type(5, (), {})).split(":")[0],
        ],
        "log": log,
    }
