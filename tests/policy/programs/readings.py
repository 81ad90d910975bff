# data: "meter;day;value\nA;01.02.2025;100,5\nA;15.02.2025;120,25\nB;03.02.2025;7\nA;01.03.2025;119\nB;xx;8\nB;28.02.2025;9,5\nC;01.02.2025;n/a\n"
"""Cleans a meter's readings as a spreadsheet exports them, and spreads use over days."""

import bisect
import csv
import io
from collections import namedtuple
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

Reading = namedtuple("Reading", "day value")


class Meter:
    def __init__(self):
        self._days, self._values, self.problems = [], [], []

    def add(self, reading):
        place = bisect.bisect(self._days, reading.day)
        if place and reading.value < self._values[place - 1]:
            self.problems.append(f"{reading.day}: runs backwards")
            return
        self._days.insert(place, reading.day)
        self._values.insert(place, reading.value)

    def at(self, day):
        """The value on a day, between two readings by proportion."""
        place = bisect.bisect_left(self._days, day)
        if place < len(self._days) and self._days[place] == day:
            return self._values[place]
        if not 0 < place < len(self._days):
            return None
        before, after = self._days[place - 1], self._days[place]
        share = Decimal((day - before).days) / (after - before).days
        return self._values[place - 1] + share * (self._values[place] - self._values[place - 1])


def parse(row):
    day = datetime.strptime(row["day"], "%d.%m.%Y").date()
    return Reading(day, Decimal(row["value"].replace(",", ".")))


def f(text):
    meters, skipped = {}, []
    rows = csv.DictReader(io.StringIO(text), delimiter=";")
    for line, row in enumerate(rows, start=2):
        try:
            reading = parse(row)
        except (ValueError, InvalidOperation):
            skipped.append(line)
        else:
            meters.setdefault(row["meter"], Meter()).add(reading)
    middle = date(2025, 2, 10)
    values = {name: meter.at(middle) for name, meter in meters.items()}
    return {
        "values": {name: value if value is None else f"{value:.3f}" for name, value in values.items()},
        "problems": {name: meter.problems for name, meter in meters.items()},
        "skipped": skipped,
    }
