# entry: f
# data: [1, 2]
# class: error

def f(values):
    total_count = 0
    for value in values:
        total_count += value
    return totl_count
