# entry: f
# data: "date,region,product,units,price\n2024-01-03,North,apple,10,0.50\n2024-01-15,South,apple,4,0.55\n2024-02-01,North,pear,7,0.80\n2024-02-20,East,apple,,0.50\n2024-03-05,South,pear,12,0.75\n2024-03-06,North,\"plum, ripe\",3,1.20\n"

import csv
import io
import statistics
from collections import defaultdict
from datetime import date
from itertools import groupby
from operator import itemgetter


def rows(text):
    for number, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        try:
            yield {"date": date.fromisoformat(row["date"]), "region": row["region"], "product": row["product"],
                "units": int(row["units"]), "revenue": round(int(row["units"]) * float(row["price"]), 2)}
        except ValueError as error:
            print(f"line {number} skipped: {error}")


def table(header, lines):
    widths = [max(len(str(cell)) for cell in column) for column in zip(header, *lines)]
    def format_line(line):
        return " | ".join(f"{cell:>{w}}" if isinstance(cell, (int, float)) else f"{cell:<{w}}" for cell,
            w in zip(line, widths))
    return "\n".join([format_line(header), "-+-".join("-" * w for w in widths), *map(format_line, lines)])


def f(text):
    data = list(rows(text))
    by_region = defaultdict(lambda: defaultdict(float))
    for row in data:
        by_region[row["region"]][row["product"]] += row["revenue"]
    months = {month: sum(r["units"] for r in group) for month,
        group in groupby(data, key=lambda r: f"{r['date']:%Y-%m}")}
    best = max(data, key=itemgetter("revenue"))
    pivot = [[region, *(round(by_region[region].get(p, 0), 2) for p in ("apple",
                    "pear"))] for region in sorted(by_region)]
    print(table(["region", "apple", "pear"], pivot))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["product", "units", "mean"])
    for product, group in groupby(sorted(data, key=itemgetter("product")), key=itemgetter("product")):
        units = [r["units"] for r in group]
        writer.writerow([product, sum(units), round(statistics.mean(units), 2)])
    return {"regions": {k: {p: round(v, 2) for p, v in ps.items()} for k, ps in by_region.items()}, "months": months,
        "best": {**best, "date": str(best["date"])}, "csv": out.getvalue(),
        "median": statistics.median(r["revenue"] for r in data)}
