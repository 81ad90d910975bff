# entry: f
# data: null
# class: memory
# limits: {"memory_bytes": 33554432}

def f(x):
    return len(bytearray(500_000_000))
