# entry: f
# data: 1

from contextlib import contextmanager, suppress, ExitStack

log = []

@contextmanager
def tag(name):
    log.append("<" + name)
    try:
        yield name
    finally:
        log.append(name + ">")

def f(n):
    with tag("a") as a, suppress(KeyError):
        with ExitStack() as stack:
            for name in "bc":
                stack.enter_context(tag(name))
            {}["missing"]
    return log
