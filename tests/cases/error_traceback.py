# entry: f
# data: {"items": [3, 1]}
# class: error

def pick(items, index):
    return items[index]

def f(data):
    total = pick(data["items"], 0)
    return total + pick(data["items"], 5)
