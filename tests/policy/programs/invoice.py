# data: {"number": 7, "day": "2025-02-28", "rows": [["bolt", 100, "0.25"], ["gear", 3, "12.50"], ["oil", 1, "8"]], "discount": "5"}
"""An invoice from a package: what is sold, what it costs, and how it is written down."""

from datetime import date

from billing import Invoice, Row
from billing.layout import page


def f(task):
    invoice = Invoice(task["number"], date.fromisoformat(task["day"]))
    for name, units, price in task["rows"]:
        invoice.rows.append(Row.of(name, units, price))
    invoice.discount(task["discount"])
    print(page(invoice))
    return {"due": invoice.due, "total": str(invoice.total), "lines": len(invoice.rows)}
