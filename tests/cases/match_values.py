# entry: f
# data: [0, 1, 1.0, true, false, null, "a", "ab", -5, 3.5, "x"]

import enum
import math


class Color(enum.Enum):
    RED = "r"
    GREEN = "g"


class Limits:
    LOW = 10

    class High:
        VALUE = 100


EMPTY = object()


def literal(x):
    match x:
        case True:
            return "true"
        case False:
            return "false"
        case None:
            return "none"
        case 0 | 1:
            return "bit"
        case -5:
            return "minus five"
        case 3.5:
            return "float"
        case "a" "b":
            return "joined"
        case "a" | "x" as letter:
            return f"letter {letter}"
        case 2 + 3j:
            return "complex"
        case -1.5 - 2J:
            return "negative complex"
        case b"bytes":
            return "bytes"
        case other:
            return ["other", other]


def dotted(x):
    match x:
        case Color.RED:
            return "red"
        case Color.GREEN:
            return "green"
        case Limits.LOW:
            return "low"
        case Limits.High.VALUE:
            return "high"
        case math.pi:
            return "pi"
        case _:
            return "unknown"


def guarded(x):
    seen = []

    def check(label, answer):
        seen.append(label)
        return answer

    match x:
        case n if check("first", n > 10):
            seen.append("big")
        case n if check("second", False):
            seen.append("never")
        case 5 if check("third", True):
            seen.append("five")
        case n:
            seen.append(f"rest {n}")
    return seen


def binding():
    match [1, [2, 3]]:
        case [a, [b, c]] as whole if (total := a + b + c) > 5:
            pass
    match 5:
        case 6:
            missing = 1
    try:
        missing
    except UnboundLocalError:
        return [a, b, c, whole, total, "unbound"]


def soft_keywords():
    match = {"case": 1}
    case = match["case"]
    type = _ = case + 1
    match (case):
        case 1:
            match = "matched"
    match[0:1]
    print(match, case, type)
    return [match, case, type, _]


class Equal:
    def __init__(self, log):
        self.log = log

    def __eq__(self, other):
        self.log.append(other)
        return other == "second"


def custom_equality():
    log = []
    match Equal(log):
        case "first":
            hit = 1
        case True:
            hit = 2
        case "second":
            hit = 3
    return [hit, log]


def nested_match(x, y):
    match x:
        case 1:
            match y:
                case 1:
                    return "1 1"
            return "1 other"
        case 2:
            for i in range(3):
                match i:
                    case 1:
                        break
            return f"broke at {i}"


def f(values):
    return {
        "literal": [literal(v) for v in (*values, 2 + 3j, -1.5 - 2j, b"bytes", [])],
        "dotted": [dotted(v) for v in (Color.RED, Color("g"), "r", 10, 100.0, math.pi, 3)],
        "guarded": [guarded(11), guarded(5), guarded(7)],
        "binding": binding(),
        "soft keywords": soft_keywords(),
        "custom": custom_equality(),
        "nested": [nested_match(1, 1), nested_match(1, 2), nested_match(2, 0), nested_match(3, 0)],
    }
