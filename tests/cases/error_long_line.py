# entry: f
# data: null
# class: error

def f(_):
    values = {"a": [1, 2, 3], "b": [4, 5, 6], "c": [7, 8, 9]}
    return [sum(values[key][i] * weight for i, weight in enumerate([0.5, 0.25, 0.125, 0.0625]) if i < 4) for key in sorted(values)]
