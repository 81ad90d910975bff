# entry: f
# data: [10, 20, 30]

import types


def averager():
    total, count, average = 0, 0, None
    while True:
        value = yield average
        if value is None:
            return total
        total += value
        count += 1
        average = total / count


log = []


def guarded():
    received = None
    while True:
        try:
            received = yield received
            log.append(["got", received])
        except ValueError as error:
            log.append(["caught", str(error)])
            received = "recovered"
        except GeneratorExit:
            log.append("exit")
            raise
        finally:
            log.append("finally")


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


def answers_close():
    try:
        yield 1
    except GeneratorExit:
        return "closed"


def early_return(n):
    for i in range(n):
        if i == 2:
            return "done"
        yield i


def raises_stop():
    yield 1
    raise StopIteration("inside")


def leaks_next():
    while True:
        yield next(iter([]))


def reenters():
    me = yield
    try:
        me.send(1)
    except ValueError as error:
        yield str(error)


def fibonacci():
    a, b = 0, 1
    while True:
        jump = yield a
        a, b = (jump, jump + 1) if jump else (b, a + b)


def refused(action):
    try:
        return action()
    except BaseException as error:
        return [type(error).__name__, str(error)]


def stop_value(generator):
    items = []
    while True:
        try:
            items.append(next(generator))
        except StopIteration as stop:
            return [items, stop.value]


def chained():
    g = raises_stop()
    next(g)
    try:
        next(g)
    except RuntimeError as error:
        return [str(error), repr(error.__cause__), error.__cause__ is error.__context__]


def f(xs):
    average = averager()
    next(average)
    averages = [average.send(x) for x in xs]
    total = refused(lambda: average.send(None))
    g = guarded()
    sent = [next(g), g.send(1), g.throw(ValueError("v")), g.send(2), g.close(), g.close()]
    after = [refused(lambda: next(g)), refused(lambda: g.send(1)), refused(lambda: g.throw(KeyError("k")))]
    unstarted = averager()
    fresh = guarded()
    thrown_at_start = refused(lambda: fresh.throw(ValueError("early")))
    s = stubborn()
    next(s)
    fib = fibonacci()
    me = reenters()
    next(me)
    states = []
    e = early_return(5)
    states.append([e.gi_running, e.gi_frame is not None, e.gi_code.co_name, e.gi_yieldfrom])
    listed = list(e)
    states.append(e.gi_frame is None)
    return {
        "averages": averages, "total": total, "sent": sent, "after": after, "log": log,
        "unstarted": refused(lambda: unstarted.send(5)), "thrown at start": [thrown_at_start, list(fresh)],
        "stubborn": refused(s.close), "early": [listed, stop_value(early_return(4))], "stop inside": chained(),
        "next inside": refused(lambda: list(leaks_next())), "reenter": me.send(me),
        "fibonacci": [next(fib) for _ in range(8)] + [fib.send(100), next(fib), next(fib)],
        "states": states, "kind": [type(e).__name__, isinstance(e, types.GeneratorType), e.__name__, iter(e) is e],
        "throw values": [refused(lambda: averager().throw(KeyError)), refused(lambda: averager().throw(5))],
    }
