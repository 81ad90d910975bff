# entry: f
# data: null
# cpython: 3.14
# expect: ["value or type", "value or type", "lookup", "lookup", "arithmetic", ["value or type", 2]]

def classify(action):
    try:
        return action()
    except ValueError, TypeError:
        return "value or type"
    except KeyError, IndexError:
        return "lookup"
    except ArithmeticError:
        return "arithmetic"


def group():
    seen = []
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2), TypeError(3), OSError(4)])
    except* ValueError, TypeError:
        seen.append("value or type")
    except* (LookupError, OSError) as rest:
        seen.append(len(rest.exceptions))
    return seen


def f(_):
    return [classify(lambda: int("x")), classify(lambda: len(5)), classify(lambda: {}[1]), classify(lambda: [][1]), classify(lambda: 1 / 0), group()]
