# entry: attack
# data: null
# class: value
# cpython: no
"""Returns a generator that yields itself."""

me = []


def generate():
    yield me[0]


def attack(_):
    me.append(generate())
    return me[0]
