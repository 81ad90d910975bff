# entry: f
# data: null
# class: error

from contextlib import contextmanager


@contextmanager
def section(name):
    print(f"begin {name}")
    yield
    print(f"end {name}")


class Guard:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        raise RuntimeError("could not clean up")


def f(_):
    with section("outer"):
        with Guard():
            raise ValueError("body")
