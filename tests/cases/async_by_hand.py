# entry: f
# data: [3, 4]

log = []


class Suspend:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        log.append(["resumed with", got])
        return got


async def suspend(value):
    return await Suspend(value)


class Ready:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        extra = yield ["waiting for", self.value]
        return [self.value, extra]


class Ticker:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await suspend(f"tick {self.n}")
        return self.n


class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    async def __aenter__(self):
        await suspend(f"enter {self.name}")
        return self.name.upper()

    async def __aexit__(self, kind, error, traceback):
        await suspend(f"exit {self.name} {kind and kind.__name__}")
        return self.swallow


async def add(a, b):
    first = await suspend(a)
    second = await Ready(b)
    return first, second


async def numbers(n):
    try:
        for i in range(n):
            await suspend(f"before {i}")
            got = yield i
            log.append(["yielded", i, got])
    finally:
        log.append("numbers closed")


async def everything():
    out = []
    async for x in Ticker(2):
        out.append(x)
    else:
        out.append("else")
    async with Manager("a") as a, Manager("b", swallow=True) as b:
        out.append(a + b)
        raise ValueError("swallowed")
    out += [x async for x in numbers(2)]
    out.append({x: y async for x in Ticker(2) if x for y in [await suspend("in comprehension")]})
    out.append([await suspend(i) for i in range(2)])
    out.append([y async for y in (x * 10 async for x in numbers(2))])
    return out


def drive(coroutine, answers=()):
    answers = iter(answers)
    asked, answer = [], None
    try:
        while True:
            asked.append(coroutine.send(answer))
            answer = next(answers, "-")
    except StopIteration as stop:
        return [asked, stop.value]


class Scheduler:
    def __init__(self):
        self.queue, self.order = [], []

    def add(self, name, coroutine):
        self.queue.append((name, coroutine))

    def run(self):
        while self.queue:
            name, coroutine = self.queue.pop(0)
            try:
                self.order.append([name, coroutine.send(None)])
            except StopIteration as stop:
                self.order.append([name, "returned", stop.value])
            else:
                self.queue.append((name, coroutine))
        return self.order


async def worker(steps):
    for step in range(steps):
        await suspend(step)
    return steps


def by_send():
    agen = numbers(3)
    out = []
    for action in (agen.asend(None), agen.asend("hello"), agen.athrow(KeyError("k"))):
        try:
            out.append(["suspended", action.send(None)])
            action.send("go")
        except StopIteration as stop:
            out.append(["item", stop.value])
        except KeyError as error:
            out.append(["error", str(error)])
    try:
        agen.asend(None).send(None)
    except StopAsyncIteration:
        out.append("exhausted")
    fresh = numbers(1)
    fresh.__anext__().send(None)
    try:
        fresh.aclose().send(None)
    except StopIteration:
        out.append("closed")
    except RuntimeError as error:
        out.append("busy")
    return out


def refused(action):
    try:
        return action()
    except BaseException as error:
        return [type(error).__name__, str(error)]


async def not_awaitable():
    await 5


async def not_iterable():
    async for _ in [1]:
        pass


async def fails():
    await suspend(1)
    raise LookupError("deep")


async def catches():
    try:
        await fails()
    except LookupError as error:
        return f"caught {error}"


def f(pair):
    scheduler = Scheduler()
    for name, steps in (("a", 2), ("b", 1), ("c", 3)):
        scheduler.add(name, worker(steps))
    done = add(1, 2)
    drive(done)
    closed = worker(2)
    closed.send(None)
    closed.close()
    thrown = catches()
    thrown.send(None)
    return {
        "add": drive(add(*pair), ["x", "y"]),
        "everything": drive(everything()),
        "scheduler": scheduler.run(),
        "send": by_send(),
        "throw": refused(lambda: thrown.throw(LookupError("thrown in"))),
        "refused": [refused(lambda: done.send(None)), refused(lambda: closed.send(None)),
            refused(lambda: drive(not_iterable()))],
        "not awaitable": refused(lambda: drive(not_awaitable()))[0],
        "caught": drive(catches()),
        "kinds": [type(c).__name__ for c in (numbers(1), done, Suspend(1).__await__())],
        "flags": [bool(g.__code__.co_flags & bit) for g, bit in ((add, 0x80), (numbers, 0x200), (by_send, 0x20))],
        "log": log,
    }
