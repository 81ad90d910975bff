# entry: attack
# data: null
# class: policy
# policy: {"attributes": "no-private"}
# cpython: no
"""The same through an asynchronous generator."""


def attack(_):
    async def outer():
        yield 1

    return repr(outer().ag_frame)
