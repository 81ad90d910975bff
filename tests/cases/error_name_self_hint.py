# entry: f
# data: 5
# class: error

class Counter:
    def __init__(self, start):
        self.count = start

    def step(self):
        return count + 1


def f(n):
    return Counter(n).step()
