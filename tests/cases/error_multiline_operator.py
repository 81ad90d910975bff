# entry: f
# data: [1, 2, "3"]
# class: error

def f(values):
    total = (
        values[0]
        + values[1]
        + values[2]
        + 4
    )
    return total
