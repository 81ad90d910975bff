# entry: f
# data: null
# cpython: no
# expect: ["finally", ["swallowed", 3], 2, [1]]

def overrides():
    try:
        return "try"
    finally:
        return "finally"


def swallows(log):
    for i in range(3):
        try:
            log.append(1 / i)
        except ValueError:
            pass
        finally:
            if i == 0:
                continue
            break
    return log


def counted():
    for i in range(5):
        try:
            raise ValueError
        finally:
            if i == 2:
                break
            continue
    return ["swallowed", i + 1]


def last():
    while True:
        try:
            return 1
        finally:
            break
    return 2


def f(_):
    return [overrides(), counted(), last(), [int(x) for x in swallows([])]]
