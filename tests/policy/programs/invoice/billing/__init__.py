"""Invoices and their rows."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from .money import Money, cents


@dataclass
class Row:
    name: str
    units: int
    price: Money

    @classmethod
    def of(cls, name, units, price):
        return cls(name, units, cents(price))

    @property
    def sum(self):
        return cents(self.units * self.price)


@dataclass
class Invoice:
    number: int
    day: date
    rows: list[Row] = field(default_factory=list)
    off: Money = cents(0)

    def discount(self, percent):
        self.off = cents(self.net * cents(percent) / 100)

    @property
    def net(self):
        return cents(sum(row.sum for row in self.rows))

    @property
    def total(self):
        return cents((self.net - self.off) * cents("1.20"))

    @property
    def due(self):
        return self.day + timedelta(days=30)
