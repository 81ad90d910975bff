# entry: f
# data: null
# class: error

class Account:
    def __init__(self):
        self.balance = 10

    def withdraw(self, amount):
        self.balanc -= amount


def f(_):
    Account().withdraw(3)
