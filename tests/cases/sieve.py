# entry: f
# data: 20000

def f(n):
    sieve = bytearray([1]) * (n + 1)
    sieve[0:2] = b"\x00\x00"
    for i in range(2, int(n ** 0.5) + 1):
        if sieve[i]:
            sieve[i * i :: i] = bytes(len(range(i * i, n + 1, i)))
    return [sum(sieve), [i for i in range(n, 0, -1) if sieve[i]][:3]]
