# data: {"symbols": ["ACME", "BOLT", "CORE", "NONE"], "fast": 3, "slow": 5, "cash": 1000}
"""A trader's strategy: buys where the fast average crosses above the slow one, sells where it falls below."""

from collections import deque
from dataclasses import dataclass, field

from host import HostError, closes, log, order

# A share that the host does not know, or a table that it does not have.
MISSING = (HostError, ImportError)


@dataclass
class Average:
    size: int
    window: deque = field(default_factory=deque)

    def add(self, price):
        self.window.append(price)
        if len(self.window) > self.size:
            self.window.popleft()
        return self.value

    @property
    def value(self):
        if len(self.window) < self.size:
            return None
        return sum(self.window) / self.size


def signals(prices, fast, slow):
    """Yields (day, side) at every crossing."""
    fast, slow = Average(fast), Average(slow)
    above = None
    for day, price in enumerate(prices):
        short, long = fast.add(price), slow.add(price)
        if long is None:
            continue
        now = short > long
        if above is not None and now != above:
            yield day, "buy" if now else "sell"
        above = now


def f(task):
    cash, held, trades = task["cash"], {}, []
    for symbol in task["symbols"]:
        try:
            prices = closes(symbol, 10)
        except MISSING as error:
            log(f"skipped {symbol}: {error}")
            continue
        for day, side in signals(prices, task["fast"], task["slow"]):
            price = prices[day]
            if side == "buy" and cash >= price:
                units = int(cash // price // 2) or 1
                cash -= units * price
                held[symbol] = held.get(symbol, 0) + units
                trades.append((symbol, day, side, units))
            elif side == "sell" and held.get(symbol):
                units = held.pop(symbol)
                cash += units * price
                trades.append((symbol, day, side, units))
    for symbol, units in sorted(held.items()):
        order(symbol, units)
    return {"cash": round(cash, 2), "held": held, "trades": [list(trade) for trade in trades]}
