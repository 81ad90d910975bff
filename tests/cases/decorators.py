# entry: f
# data: "ada"

import functools

order = []


def trace(name):
    order.append(f"make {name}")

    def decorate(function):
        order.append(f"apply {name}")

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            order.append(f"call {name}")
            return function(*args, **kwargs)

        return wrapper

    return decorate


@trace("outer")
@trace("inner")
def greet(name, punctuation="!"):
    """Says hello."""
    return f"hello {name}{punctuation}"


def retry(times, *, catching=Exception):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args):
            failures = []
            for attempt in range(times):
                try:
                    return [attempt, function(*args), failures]
                except catching as error:
                    failures.append(repr(error))
            return failures

        return wrapper

    return decorate


attempts = iter([ValueError("one"), KeyError("two"), None])


@retry(3, catching=(ValueError, LookupError))
def flaky(x):
    error = next(attempts)
    if error:
        raise error
    return x


def register(registry):
    def decorate(thing):
        registry[thing.__name__] = thing
        return thing

    return decorate


handlers = {}


@register(handlers)
def start():
    return "started"


@register(handlers)
class Stop:
    @staticmethod
    def run():
        return "stopped"

    @classmethod
    def name(cls):
        return cls.__name__


def add_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    return cls


@add_repr
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Count:
    def __init__(self, function):
        functools.update_wrapper(self, function)
        self.function, self.calls = function, 0

    def __call__(self, *args):
        self.calls += 1
        return self.function(*args)

    def __get__(self, instance, owner):
        return self if instance is None else functools.partial(self, instance)


class Robot:
    @Count
    def speak(self, word):
        return [type(self).__name__, word]


table = {"key": [lambda g: lambda *a: ["wrapped", *g(*a)]]}


@table["key"][0]
def listed(*args):
    return args


@(lambda function: function())
def immediate():
    return "a value, not a function"


def f(name):
    robot = Robot()
    robot.speak("a"), robot.speak("b")
    return {
        "greet": greet(name, punctuation="?"),
        "order": order,
        "wraps": [greet.__name__, greet.__doc__, greet.__qualname__, greet.__wrapped__.__wrapped__(name)],
        "flaky": flaky(7),
        "handlers": [handlers["start"](), handlers["Stop"].run(), handlers["Stop"]().name()],
        "repr": repr(Point(1, "b")),
        "count": [Robot.speak.calls, Robot.speak.__name__, robot.speak("c")],
        "expressions": [listed(1, 2), immediate],
    }
