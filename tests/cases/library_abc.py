# entry: f
# data: null

import abc
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self):
        """To be given."""
        return 1

    @property
    @abstractmethod
    def name(self): ...

    @classmethod
    @abstractmethod
    def make(cls): ...

    @staticmethod
    @abstractmethod
    def info(): ...

    def describe(self):
        return f"{self.name} {self.area()}"


class Half(Shape):
    def area(self):
        return super().area() * 2


class Square(Half):
    name = "square"

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def info():
        return "static"


class Sized(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        if cls is Sized:
            return any("__len__" in b.__dict__ for b in other.__mro__) or NotImplemented
        return NotImplemented


class Box:
    def __len__(self):
        return 1


class Plain:
    pass


@Sized.register
class Registered:
    pass


class Virtual(ABC):
    pass


class Later(Virtual):
    @abstractmethod
    def go(self): ...


def refused(cls):
    try:
        cls()
    except TypeError:
        return sorted(cls.__abstractmethods__)
    return "made"


def f(_):
    Virtual.register(int)
    token = abc.get_cache_token()
    Virtual.register(str)
    late = refused(Later)
    Later.go = lambda self: 5
    abc.update_abstractmethods(Later)
    return [
        refused(Shape), refused(Half), Square().describe(), Square.make().info(),
        Square.__abstractmethods__ == frozenset(),
        isinstance(Box(), Sized), issubclass(list, Sized), isinstance(Plain(), Sized), isinstance(Registered(), Sized),
        issubclass(Plain, Sized),
        isinstance(5, Virtual), issubclass(bool, Virtual), isinstance("x", Virtual), isinstance(2.0, Virtual),
        abc.get_cache_token() != token,
        Shape.area.__isabstractmethod__, Shape.name.__isabstractmethod__, late, Later().go(), type(Shape).__name__,
        Shape.area.__doc__,
        Virtual in int.__mro__, [c.__name__ for c in Square.__mro__],
    ]
