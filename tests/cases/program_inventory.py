# entry: f
# data: {"stock": [["bolt", 100, 0.25], ["nut", 50, 0.1], ["gear", 5, 12.5]], "orders": [["bolt", 30], ["gear", 6], ["cog", 1], ["nut", "ten"], ["nut", 50]]}

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import NamedTuple, Protocol


class State(enum.Enum):
    DONE = enum.auto()
    SHORT = enum.auto()
    UNKNOWN = enum.auto()
    WRONG = enum.auto()


class Result(NamedTuple):
    name: str
    state: State
    left: int | None = None

    def __str__(self) -> str:
        return f"{self.name}: {self.state.name.lower()}" + (f", {self.left} left" if self.left is not None else "")


class Listener(Protocol):
    def __call__(self, result: Result) -> None: ...


class Quantity:
    """Validates on assignment."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.slot = "_" + name

    def __get__(self, item: Item | None, owner: type) -> int | Quantity:
        return self if item is None else getattr(item, self.slot)

    def __set__(self, item: Item, value: int) -> None:
        if not isinstance(value, int) or value < 0:
            raise ValueError(f"{value!r} is no quantity")
        setattr(item, self.slot, value)


class Item:
    quantity = Quantity()

    def __init__(self, name: str, quantity: int, price: float) -> None:
        self.name, self.quantity, self.price = name, quantity, price

    def __lt__(self, other: Item) -> bool:
        return (self.price, self.name) < (other.price, other.name)

    def __matmul__(self, count: int) -> float:
        return self.price * count


class Inventory:
    def __init__(self) -> None:
        self._items: dict[str, Item] = {}
        self._listeners: list[Listener] = []

    def __iadd__(self, item: Item) -> Inventory:
        self._items[item.name] = item
        return self

    def __iter__(self) -> Iterator[Item]:
        return iter(sorted(self._items.values()))

    def __len__(self) -> int:
        return sum(item.quantity for item in self)

    def __contains__(self, name: object) -> bool:
        return name in self._items

    def listen(self, listener: Listener) -> Listener:
        self._listeners.append(listener)
        return listener

    def order(self, name: str, count: int) -> Result:
        try:
            item = self._items[name]
            item.quantity -= count
        except KeyError:
            result = Result(name, State.UNKNOWN)
        except ValueError:
            result = Result(name, State.SHORT, item.quantity)
        except TypeError:
            result = Result(name, State.WRONG)
        else:
            result = Result(name, State.DONE, item.quantity)
        for listener in self._listeners:
            listener(result)
        return result

    @property
    def worth(self) -> float:
        return round(sum(item @ item.quantity for item in self), 2)


def f(data):
    inventory = Inventory()
    for row in data["stock"]:
        inventory += Item(*row)
    before, seen = inventory.worth, []

    @inventory.listen
    def remember(result: Result) -> None:
        seen.append(str(result))

    inventory.listen(print)
    results = [inventory.order(*order) for order in data["orders"]]
    try:
        inventory += Item("wheel", -1, 3)
    except ValueError as error:
        refused = str(error)
    return {"before": before, "after": inventory.worth, "seen": seen, "states": [r.state.name for r in results],
        "items": [[i.name, i.quantity] for i in inventory], "length": len(inventory), "cog" : "cog" in inventory,
        "refused": refused}
