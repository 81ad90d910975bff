# entry: attack
# data: null
# cpython: no
# expect: []
"""Returns a generator that imports while the engine drains it. Its frame is the user's."""


def attack(_):
    for name in ("os", "_imp", "_thread"):
        try:
            yield __import__(name).__name__
        except ImportError:
            continue
