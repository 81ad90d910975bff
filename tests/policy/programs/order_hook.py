# data: [{"id": 1, "customer": "ann", "sku": "b-12", "units": 3}, {"id": 2, "customer": "bob", "sku": "x-99", "units": 1}, {"id": 3, "customer": "", "sku": "b-12", "units": 2}, {"id": 4, "customer": "cid", "sku": "g-7", "units": "many"}, {"id": 5, "customer": "dan", "sku": "g-7", "units": 9}]
"""A hook on incoming orders: checks each row, looks its article up, tells people what matters."""

import json
import re

from host import HostError, lookup, notify

SKU = re.compile(r"(?P<kind>[a-z])-(?P<number>\d+)")


class Invalid(ValueError):
    """A row that cannot be taken."""


def required(row, key, kind):
    value = row.get(key)
    if not isinstance(value, kind) or not value:
        raise Invalid(f"{key} is {json.dumps(value)}")
    return value


def article(sku):
    match = SKU.fullmatch(sku)
    if match is None:
        raise Invalid(f"{sku!r} is no article number")
    try:
        return lookup(match["kind"], int(match["number"]))
    except HostError as error:
        raise Invalid(str(error)) from error


def take(row):
    customer, units = required(row, "customer", str), required(row, "units", int)
    found = article(required(row, "sku", str))
    total = round(found["price"] * units, 2)
    if units > found["stock"]:
        notify("warehouse", f"order {row['id']}: {units} of {row['sku']}, {found['stock']} in stock")
    return {"id": row["id"], "customer": customer, "name": found["name"], "total": total}


def f(rows):
    taken, refused = [], {}
    for row in rows:
        try:
            taken.append(take(row))
        except Invalid as error:
            refused[row["id"]] = str(error)
            print(f"order {row['id']} refused: {error}")
    if refused:
        notify("clerk", f"{len(refused)} of {len(rows)} orders refused")
    return {"taken": taken, "refused": refused}
