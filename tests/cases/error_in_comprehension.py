# entry: f
# data: [[1, 2], [3, "x"]]
# class: error

def square(n):
    return n * n


def f(rows):
    return [
        [square(cell) for cell in row]
        for row in rows
    ]
