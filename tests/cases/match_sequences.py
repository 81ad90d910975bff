# entry: f
# data: [[], [1], [1, 2], [1, 2, 3, 4], ["go", "north"], ["go", "up", "fast"], ["pick", ["a", "b"]], [[1, 2], [3, [4, 5]]], "text", {"k": 1}, 7, null]

from collections import deque
import array


class Sequence(list):
    pass


def shape(value):
    match value:
        case []:
            return "empty"
        case [x]:
            return f"one {x}"
        case ["go", ("north" | "south") as where]:
            return f"walk {where}"
        case ["go", where, *how]:
            return f"go {where} {how}"
        case ["pick", [first, *_]]:
            return f"pick {first}"
        case [[a, b], [c, [*d]]]:
            return [a, b, c, d]
        case [int(x), int(y)]:
            return x + y
        case (first, *middle, last):
            return [first, middle, last]
        case _:
            return "no sequence"


def ends(value):
    match value:
        case [*init, 0]:
            return ["ends in zero", init]
        case [0, *_, 9]:
            return "0..9"
        case [_, _]:
            return "pair"
        case [_, *rest] if len(rest) > 3:
            return "long"
        case _, *_:
            return "some"
        case _:
            return "other"


def command(text):
    match text.split():
        case ["quit" | "exit"]:
            return "bye"
        case ["load", name] | ["open", name]:
            return f"load {name}"
        case ["set", name, "=", *words]:
            return {name: " ".join(words)}
        case ["drop", *objects] if objects:
            return objects
        case [verb]:
            return f"{verb} what?"
        case unknown:
            return unknown


def two(x, y):
    match x, y:
        case 0, 0:
            return "origin"
        case 0, _:
            return "y axis"
        case _, 0:
            return "x axis"
        case a, b if a == b:
            return "diagonal"
        case _:
            return "elsewhere"


def f(values):
    return {
        "shape": [shape(v) for v in values],
        "kinds": [shape(v) for v in ((1, 2), range(2), deque([1, 2]), Sequence([5]), b"ab", bytearray(b"ab"), {1, 2},
                iter([1]), array.array("i", [1, 2]))],
        "ends": [ends(v) for v in ([1, 0], [0, 5, 9], [3, 4], [1, 2, 3, 4, 5], [1, 2, 3], [0], [0, 9], (7,), "09")],
        "command": [command(t) for t in ("quit", "load x", "open y", "set a = b c", "drop", "drop a b", "look",
                "look up", "")],
        "two": [two(0, 0), two(0, 1), two(1, 0), two(2, 2), two(1, 2)],
    }
