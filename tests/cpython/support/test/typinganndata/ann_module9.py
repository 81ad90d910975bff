"""A class that says it comes from a module `typing` of another package."""

from typing import List, Union


class A:
    pass


A.__module__ = "testModule.typing"

ann = Union[List[str], int]
ann1 = Union[List[A], int]
