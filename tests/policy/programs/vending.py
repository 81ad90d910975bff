# data: [["coin", 50], ["choose", "tea"], ["coin", 100], ["coin", 7], ["choose", "tea"], ["choose", "soup"], ["service"], ["coin", 10], ["open", "1234"], ["open", "0000"], ["refill", "tea", 2], ["close"], ["coin", 50], ["return"]]
"""A vending machine: states, events by pattern, and a journal that is filled by type."""

from dataclasses import dataclass, field
from enum import Enum, auto
from functools import singledispatch


class State(Enum):
    READY = auto()
    LOCKED = auto()
    OPEN = auto()


@dataclass
class Sold:
    item: str
    change: int


@dataclass
class Refused:
    why: str


@singledispatch
def line(entry):
    return str(entry)


@line.register
def _(entry: Sold):
    return f"sold {entry.item}, {entry.change} back"


@line.register
def _(entry: Refused):
    return f"refused: {entry.why}"


@dataclass
class Machine:
    stock: dict
    prices: dict
    state: State = State.READY
    credit: int = 0
    journal: list = field(default_factory=list)

    def handle(self, event):
        match self.state, event:
            case State.READY, ["coin", (10 | 50 | 100) as value]:
                self.credit += value
                return f"credit {self.credit}"
            case State.READY, ["coin", other]:
                return Refused(f"coin of {other}")
            case State.READY, ["choose", item] if self.stock.get(item):
                return self.sell(item)
            case State.READY, ["choose", item]:
                return Refused(f"no {item}")
            case State.READY, ["return"]:
                credit, self.credit = self.credit, 0
                return f"{credit} returned"
            case State.READY, ["service"]:
                self.state = State.LOCKED
                return "service"
            case State.LOCKED, ["open", "0000"]:
                self.state = State.OPEN
                return "open"
            case State.OPEN, ["refill", item, units]:
                self.stock[item] = self.stock.get(item, 0) + units
                return f"{item}: {self.stock[item]}"
            case State.OPEN, ["close"]:
                self.state = State.READY
                return "ready"
            case _, [name, *_]:
                return Refused(f"{name} while {self.state.name.lower()}")

    def sell(self, item):
        if self.credit < self.prices[item]:
            return Refused(f"{self.prices[item] - self.credit} missing")
        change, self.credit = self.credit - self.prices[item], 0
        self.stock[item] -= 1
        return Sold(item, change)


def f(events):
    machine = Machine({"tea": 1}, {"tea": 120, "soup": 200})
    for event in events:
        machine.journal.append(machine.handle(event))
    state = {name: getattr(machine, name) for name in ("stock", "credit")}
    return {"journal": [line(entry) for entry in machine.journal], "state": machine.state.name} | state
