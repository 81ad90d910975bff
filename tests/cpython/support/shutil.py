"""What tidies up has nothing to do; the rest is skipped."""

from world import Absent


def rmtree(*args, **kwargs):
    pass


__getattr__ = Absent(__name__).__getattr__
