# data: {"targets": {"ACME": "0.5", "BOLT": "0.3", "cash": "0.2"}, "threshold": "0.02"}
# data: {"targets": {"ACME": "0.5", "cash": "0.4"}, "threshold": "0"}
"""Brings a portfolio back to its target weights with as few orders as it takes."""

from decimal import ROUND_DOWN, Decimal
from functools import cached_property

from host import order, position, quote


class Portfolio:
    def __init__(self, targets):
        self._targets = {name: Decimal(weight) for name, weight in targets.items()}
        if sum(self._targets.values()) != 1:
            raise ValueError("weights do not add up to 1")
        self._cash = Decimal(str(position("cash")))
        self._units = {name: position(name) for name in self.shares}

    @property
    def shares(self):
        return [name for name in self._targets if name != "cash"]

    @cached_property
    def prices(self):
        return {name: Decimal(str(quote(name)["last"])) for name in self.shares}

    @property
    def total(self):
        return self._cash + sum(self._units[name] * self.prices[name] for name in self.shares)

    def weight(self, name):
        value = self._cash if name == "cash" else self._units[name] * self.prices[name]
        return value / self.total

    def orders(self, threshold):
        for name in self.shares:
            gap = self._targets[name] - self.weight(name)
            if abs(gap) <= threshold:
                continue
            units = (gap * self.total / self.prices[name]).to_integral_value(rounding=ROUND_DOWN)
            if units:
                yield name, int(units)


def f(task):
    portfolio = Portfolio(task["targets"])
    planned = sorted(portfolio.orders(Decimal(task["threshold"])), key=lambda one: one[1])
    for name, units in planned:
        order(name, units)
    weights = {name: str(round(portfolio.weight(name), 4)) for name in task["targets"]}
    return {"orders": [list(one) for one in planned], "weights": weights, "total": str(portfolio.total)}
