# entry: attack
# data: null
# cpython: no
# expect: []
"""The classic: a class whose `__init__` has globals, and from there `os` or `sys.modules`."""


def attack(_):
    reached = set()
    for found in ().__class__.__base__.__subclasses__():
        scope = getattr(found.__init__, "__globals__", {})
        for name in ("os", "_os", "_sys_modules", "_imp", "_bootstrap", "_thread", "linecache"):
            if name in scope:
                reached.add(f"{found.__name__}: {name}")
    return sorted(reached)
