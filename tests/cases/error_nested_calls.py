# entry: f
# data: {"order": {"items": [{"price": "12"}, {"price": "12,5"}]}}
# class: error

class Order:
    def __init__(self, data):
        self.items = data["items"]

    @property
    def total(self):
        return sum(price(item) for item in self.items)


def price(item):
    return (
        float(item["price"])
        * 1.2
    )


def f(data):
    order = Order(data["order"])
    return {"total": order.total}
