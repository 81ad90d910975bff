# entry: f
# data: null

import enum


class Color(enum.IntEnum):
    RED = 1
    BLUE = 3


class Meters(int):
    def __new__(cls, value=0):
        self = super().__new__(cls, value)
        self.made = "__new__"
        return self


class Own:
    def __bytes__(self):
        return b"\1\2"


def f(_):
    color = Color.from_bytes(b"\0\3", "big")
    length = Meters.from_bytes(b"\xff", signed=True)
    try:
        wrong = Color.from_bytes(b"\2")
    except ValueError as error:
        wrong = str(error)
    return {
        "enum": [repr(color), color.name, color is Color.BLUE],
        "subclass": [type(length).__name__, int(length), length.made],
        "plain": [int.from_bytes(b"\1\0"), int.from_bytes(b"\1\0", byteorder="little"), int.from_bytes([255, 0])],
        "own": int.from_bytes(Own(), "big"),
        "bool": bool.from_bytes(b"\0\0", "big"),
        "wrong": wrong,
    }
