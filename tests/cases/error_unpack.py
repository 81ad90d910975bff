# entry: f
# data: [["a", 1], ["b", 2, 3]]
# class: error
# cpython: 3.14

def f(rows):
    table = {}
    for name, value in rows:
        table[name] = value
    return table
