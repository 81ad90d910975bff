# entry: attack
# data: null
# class: recursion
# cpython: no
"""Ten thousand coroutines that await each other."""


async def first():
    return 1


async def wait(inner):
    return await inner


def attack(_):
    coroutine = first()
    for _ in range(10_000):
        coroutine = wait(coroutine)
    coroutine.send(None)
