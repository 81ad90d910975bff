# entry: f
# data: {"price": 10, "count": "3"}
# class: error

def f(data):
    a, b = data["price"], data["count"]
    result = [len(str(a)), (a - 1) * 2 - b // 2, max(a, 5)]
    return result
