# entry: f
# data: 3

import types


@types.coroutine
def suspend(value):
    answer = yield value
    return answer


@types.coroutine
def delegated(values):
    return (yield from values)


async def main(n):
    total = 0
    for i in range(n):
        total += await suspend(i)
    await delegated(n for n in (10, 20))
    return total


def f(n):
    coroutine, asked, answer = main(n), [], None
    while True:
        try:
            asked.append(coroutine.send(answer))
            answer = 100
        except StopIteration as stop:
            return [asked, stop.value, types.coroutine(main) is main]
