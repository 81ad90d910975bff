# entry: f
# data: [{"kind": "open", "name": "ann", "amount": "100.00"}, {"kind": "open", "name": "bob"}, {"kind": "transfer", "from": "ann", "to": "bob", "amount": "30.55"}, {"kind": "transfer", "from": "bob", "to": "ann", "amount": "99"}, {"kind": "interest", "rate": "1.5"}, {"kind": "close", "name": "cid"}, {"kind": "dance"}, {"kind": "deposit", "name": "bob", "amount": "-5"}]

from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal


class BankError(Exception):
    """Something that the bank refuses."""


class NoSuchAccount(BankError, KeyError):
    def __str__(self):
        return f"no account of {self.args[0]}"


@dataclass
class Account:
    name: str
    balance: Decimal = Decimal(0)
    history: list[tuple[str, Decimal]] = field(default_factory=list, repr=False)

    def apply(self, what, amount):
        if self.balance + amount < 0:
            raise BankError(f"{self.name} has {self.balance}, needs {-amount}")
        self.balance += amount
        self.history.append((what, amount))


class Bank:
    def __init__(self):
        self.accounts: dict[str, Account] = {}
        self.fees = defaultdict(int)

    def __getitem__(self, name):
        try:
            return self.accounts[name]
        except KeyError:
            raise NoSuchAccount(name) from None

    @contextmanager
    def transaction(self):
        saved = {name: (a.balance, len(a.history)) for name, a in self.accounts.items()}
        try:
            yield self
        except BankError:
            for name, (balance, length) in saved.items():
                account = self.accounts[name]
                account.balance = balance
                del account.history[length:]
            raise

    def do(self, event):
        match event:
            case {"kind": "open", "name": name, **rest}:
                self.accounts[name] = Account(name, Decimal(rest.get("amount", 0)))
            case {"kind": "transfer", "from": source, "to": target, "amount": amount}:
                with self.transaction():
                    self[target].apply("in", Decimal(amount))
                    self.fees[source] += 1
                    self[source].apply("out", -Decimal(amount))
            case {"kind": "interest", "rate": rate}:
                for account in self.accounts.values():
                    interest = (account.balance * Decimal(rate) / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
                    account.apply("interest", interest)
            case {"kind": "deposit", "amount": str(amount), "name": name} if (value := Decimal(amount)) > 0:
                self[name].apply("deposit", value)
            case {"kind": "deposit"}:
                raise BankError("a deposit is positive")
            case {"kind": "close", "name": name}:
                del self.accounts[self[name].name]
            case {"kind": kind}:
                raise BankError(f"cannot {kind}")


def f(events):
    bank, log = Bank(), []
    for number, event in enumerate(events, 1):
        try:
            bank.do(event)
        except BankError as error:
            log.append(f"{number}: {type(error).__name__}: {error}")
    print(*log, sep="\n")
    return {
        "accounts": [repr(a) for a in bank.accounts.values()],
        "history": {a.name: [(w, str(x)) for w, x in a.history] for a in bank.accounts.values()},
        "total": str(sum(a.balance for a in bank.accounts.values())), "fees": dict(bank.fees), "log": log,
    }
