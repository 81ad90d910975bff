import re
from collections import defaultdict

REQUEST = re.compile(
    r"(?P<time>\S+) (?P<level>[A-Z]+) +(?P<host>\S+) "
    r"(?P<method>[A-Z]+) (?P<path>/\S*) (?P<status>\d{3}) (?P<ms>\d+)ms\b"
)


def hook(text):
    """One row a route, the most failures first: requests, failures, median and 95th percentile."""
    by_route, skipped = defaultdict(list), 0
    for line in text.splitlines():
        if request := REQUEST.match(line):
            # Numbers in a path are identifiers: /api/orders/18423 is /api/orders/:id.
            route = request["method"] + " " + re.sub(r"/\d+", "/:id", request["path"])
            by_route[route].append((int(request["ms"]), int(request["status"])))
        else:
            skipped += 1
    print(f"{skipped} lines are not requests")
    rows = [row(route, requests) for route, requests in by_route.items()]
    return sorted(rows, key=lambda row: (-row["failures"], row["route"]))


def row(route, requests):
    durations = sorted(ms for ms, _ in requests)
    return {
        "route": route,
        "requests": len(requests),
        "failures": sum(status >= 500 for _, status in requests),
        "median_ms": percentile(durations, 50),
        "p95_ms": percentile(durations, 95),
    }


def percentile(ordered, percent):
    """The smallest value that so many percent of the values do not exceed."""
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]
