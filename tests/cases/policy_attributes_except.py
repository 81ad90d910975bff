# entry: f
# data: [3, 1, 2]
# policy: {"attributes": {"no-private-except": ["__init__", "__name__", "_total", "_Account__pin"]}}
# violations: ["attributes _total_ main.py:35 <lambda> 1", "attributes _Account__log main.py:28 log 1", "attributes __globals__ main.py:37 <lambda> 1", "attributes __dict__ main.py:38 <lambda> 1"]
# expect: [6, "Savings", 1234, ["_total", "add", "log", "name", "pin"], ["_total", "name"], ["refused", "refused", "refused", "refused"]]
# cpython: no
"""Private attributes that a policy lists are free, whatever way leads there; others are not."""


class Account:
    def __init__(self, name):
        self.name = name
        self._total = 0
        self.__pin = 1234


class Savings(Account):
    def __init__(self, name):
        super().__init__(name)

    def add(self, amount):
        self._total += amount

    def pin(self):
        return getattr(self, "_Account" + "__pin")

    def log(self):
        return getattr(self, "_Account__log")


def f(data):
    account = Savings("a")
    for amount in data:
        account.add(amount)
    attempts = [lambda: getattr(account, "_total_"), account.log,
                # What an allowed name leads to is judged on its own.
                lambda: account.__init__.__globals__,
                lambda: account.__dict__]
    shown = sorted(vars(account))
    return [
        account._total, type(account).__name__, account.pin(),
        [name for name in dir(account) if not name.startswith("__") and "__" not in name], [n for n in shown if "__" not in n],
        [refused(attempt) for attempt in attempts],
    ]


def refused(attempt):
    try:
        return attempt()
    except PolicyViolation:
        return "refused"
