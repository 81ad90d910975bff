# entry: f
# data: 3

from enum import Enum, Flag, auto
from abc import ABC, abstractmethod
from typing import Protocol

class Color(Enum):
    RED = 1
    GREEN = 2

class Permission(Flag):
    R = auto()
    W = auto()

class Shape(ABC):
    registry = {}

    def __init_subclass__(cls, **kwargs):
        Shape.registry[cls.__name__] = cls

    @abstractmethod
    def area(self): ...

class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError("not positive")
        setattr(instance, self.name, value)

class Account:
    balance = Positive()

def f(n):
    account = Account()
    account.balance = n
    try:
        Shape()
    except TypeError as e:
        abstract = "abstract" in str(e)
    return [
        Color(2).name, [c.value for c in Color], (Permission.R | Permission.W).value, list(Shape.registry),
        Square(n).area(), account.balance, abstract, type("Dynamic", (), {"x": n})().x,
    ]
