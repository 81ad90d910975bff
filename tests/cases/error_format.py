# entry: f
# data: {"price": "12.5"}
# class: error

def f(data):
    return f"Price: {data['price']:.2f} EUR"
