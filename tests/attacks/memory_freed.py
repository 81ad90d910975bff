# entry: attack
# data: null
# cpython: no
# expect: 200
"""Takes and drops sixteen megabytes again and again under a limit of thirty-two: what is freed can be had
again."""


def attack(_):
    total = 0
    for _ in range(200):
        total += len(bytearray(16_000_000)) // 16_000_000
    return total
