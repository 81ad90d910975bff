# entry: attack
# data: null
# cpython: no
# expect: []
"""Names time zones that lead out of the zones: by paths, packages and files."""

import zoneinfo


def attack(_):
    reached = []
    for key in ("../../etc/passwd", "/etc/passwd", "os", "json/__init__", "..", "", "\0", "tzdata/../os",
                "\ud800", "x" * 10_000):
        try:
            reached.append(str(zoneinfo.ZoneInfo(key)))
        except (ValueError, KeyError, OSError, ImportError, TypeError):
            continue
    return reached
