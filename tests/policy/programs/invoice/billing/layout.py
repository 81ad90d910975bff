"""An invoice as a page of text."""

WIDTH = 36


def line(left, right):
    return f"{left} {right:.>{WIDTH - len(left) - 1}}"


def page(invoice):
    head = f"Invoice {invoice.number:04d}".center(WIDTH).rstrip()
    rows = [line(f"{row.units} {row.name}", f" {row.sum}") for row in invoice.rows]
    end = [line("less", f" {invoice.off}"), line("to pay", f" {invoice.total}"), f"until {invoice.due:%d %B %Y}"]
    return "\n".join([head, *rows, "-" * WIDTH, *end])
