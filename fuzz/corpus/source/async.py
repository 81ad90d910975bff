import asyncio
async def g(x):
    async with asyncio.Lock():
        return [i async for i in h(x)]
async def h(x):
    for i in x:
        yield i
        await asyncio.sleep(1)
def f(x):
    try:
        g(x).send(None)
    except StopIteration as stop:
        return stop.value
