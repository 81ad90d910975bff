# entry: f
# data: null

import contextlib
import io
import sys
from contextlib import (
    AbstractContextManager, AsyncExitStack, ContextDecorator, ExitStack, asynccontextmanager, chdir, closing,
    contextmanager,
    nullcontext, redirect_stderr, redirect_stdout, suppress,
)

log = []


@contextmanager
def tag(name, swallow=()):
    log.append(f"<{name}>")
    try:
        yield name.upper()
    except swallow as error:
        log.append(f"swallowed {error!r}")
    finally:
        log.append(f"</{name}>")


@contextmanager
def yields_twice():
    yield 1
    yield 2


@contextmanager
def never_yields():
    if False:
        yield


@contextmanager
def replaces():
    try:
        yield
    except ValueError as error:
        raise KeyError("replaced") from error


class Timer(ContextDecorator):
    def __enter__(self):
        log.append("timer on")
        return self

    def __exit__(self, *error):
        log.append("timer off")


class Simple(AbstractContextManager):
    def __exit__(self, *error):
        log.append("simple exit")


class Closable:
    def close(self):
        log.append("closed")


@asynccontextmanager
async def async_tag(name):
    log.append(f"async {name}")
    try:
        yield name
    finally:
        log.append(f"async end {name}")


@tag("decorator")
def decorated(x):
    log.append("body")
    return x * 2


@Timer()
def timed():
    return "timed"


def refused(action):
    try:
        return action()
    except Exception as error:
        return [type(error).__name__, str(error)]


def enter(manager, action=lambda: None):
    with manager as value:
        action()
    return value


def stacked(fail):
    with ExitStack() as stack:
        values = [stack.enter_context(tag(name)) for name in "ab"]
        stack.callback(log.append, "callback")
        stack.push(lambda *error: log.append(["push", error[0] and error[0].__name__]) or True)
        stack.callback(lambda **k: log.append(k), key="word")
        if fail:
            raise LookupError("in the stack")
    return values


def handed_over():
    with ExitStack() as stack:
        stack.enter_context(tag("kept"))
        kept = stack.pop_all()
    log.append("still open")
    kept.close()


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def asynchronous():
    async with async_tag("one") as one, AsyncExitStack() as stack:
        two = await stack.enter_async_context(async_tag("two"))
        stack.enter_context(tag("sync"))
        return [one, two]


def raiser(error):
    def action():
        raise error

    return action


def f(_):
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        print("captured")
        print("error", file=sys.stderr)
    with suppress(KeyError, IndexError):
        [][0]
    with suppress():
        log.append("nothing to suppress")
    results = [
        enter(tag("plain")), refused(lambda: enter(tag("x"), raiser(ValueError("through")))),
        enter(tag("s", (KeyError,)), raiser(KeyError("k"))),
        refused(lambda: enter(yields_twice())), refused(lambda: enter(never_yields())),
        refused(lambda: enter(replaces(), raiser(ValueError("v")))),
        decorated(4), decorated(5), timed(), enter(nullcontext(7)), type(enter(Simple())).__name__, stacked(False),
        stacked(True), handed_over(),
        type(enter(closing(Closable()))).__name__, run(asynchronous()),
        refused(lambda: enter(suppress(KeyError), raiser(ValueError("not this")))),
        decorated.__name__, isinstance(tag("i"), AbstractContextManager),
        isinstance(nullcontext(), AbstractContextManager), issubclass(Closable, AbstractContextManager),
        refused(lambda: enter(tag("stop"), raiser(StopIteration("s")))), [out.getvalue(), err.getvalue()],
    ]
    reused = tag("once")
    enter(reused)
    results.append(refused(lambda: enter(reused))[0])

    return [results, log]
