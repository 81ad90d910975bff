"""Writes data.csv: `python3 generate.py`. Same seed, same bytes."""

import json
import pathlib
import random

ORDERS = 60
# These go beyond what their customer may order.
LARGE = {7, 19, 33, 52}
# This one's customer is nobody's.
STRANGE = 41

here = pathlib.Path(__file__).parent
customers = json.loads((here / "task.json").read_text(encoding="utf-8"))["tables"]["lookup"]


def orders():
    rng = random.Random(20250304)
    for number in range(1, ORDERS + 1):
        customer = rng.choice(sorted(customers))
        share = rng.uniform(1.05, 1.6) if number in LARGE else rng.uniform(0.1, 0.9)
        amount = share * customers[customer]["limit"]
        customer = "C-99" if number == STRANGE else customer
        yield f"2025-{number:04},{customer},{amount:.2f}\n"


path = here / "data.csv"
path.write_text("order,customer,amount\n" + "".join(orders()), encoding="utf-8", newline="\n")
