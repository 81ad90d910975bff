# entry: f
# data: {"balance": 10, "amount": 25}
# class: error

class BankError(Exception):
    pass


class InsufficientFunds(BankError):
    def __init__(self, balance, amount):
        self.missing = amount - balance
        super().__init__(f"{self.missing} missing")


class Outer:
    class Inner(Exception):
        pass


def f(data):
    try:
        raise Outer.Inner
    except Outer.Inner:
        raise InsufficientFunds(**data)
