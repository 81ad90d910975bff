# entry: attack
# data: null
# class: error
# cpython: no
"""Is a coroutine function: there is no loop to run it."""


async def attack(_):
    return 1
