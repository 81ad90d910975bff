# entry: attack
# data: null
# class: value
# cpython: no
"""Is an asynchronous generator function."""


async def attack(_):
    yield 1
