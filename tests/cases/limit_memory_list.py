# entry: f
# data: null
# class: memory
# limits: {"memory_bytes": 33554432}

def f(x):
    rows = []
    while True:
        rows.append(bytes(100000))
