# entry: f
# data: 12

def matmul(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, column)) for column in columns] for row in a]

def f(n):
    a = [[(i * j) % 7 / 3 for j in range(n)] for i in range(n)]
    m = a
    for _ in range(3):
        m = matmul(m, a)
    return round(sum(map(sum, m)), 6)
