# policy: function
# entry: summary
"""Nothing to say: what people write for a task."""

import json
import math
import operator
import urllib.parse
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Row:
    name: str
    values: list[float] = field(default_factory=list)

    def __lt__(self, other):
        return self.name < other.name

    def __str__(self):
        return "{0.name}: {1:>{width}}".format(self, len(self.values), width=8)


def rows(data: Iterable):
    found = defaultdict(Row)
    for line in data:
        match line:
            case {"name": str(name), **rest}:
                found[name] = Row(name, list(rest.values()))
            case [name, *values]:
                found[name] = Row(name, values)
    while True:
        if not found:
            break
        yield found.popitem()[1]


def summary(data):
    best = max(rows(data), key=operator.attrgetter("name"))
    counts = Counter(len(row.values) for row in rows(data))
    print(f"{best!s:>10} {counts.most_common(1)[0][0]:.2f} {'{0._x}'}")
    return json.dumps({"mean": math.fsum(best.values) / len(best.values), "url": urllib.parse.quote("a b")})
