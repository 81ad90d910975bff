# entry: f
# data: null
# cpython: no
# expect: [["UTC", "+05:00", "-08:00"], ["2024-01-01T12:00:00+00:00", "2024-01-01T17:00:00+05:00", "2024-01-01T04:00:00-08:00"], ["UTC", "+05", "-08"], true, false, "zoneinfo.ZoneInfo(key='Etc/GMT-5')", "Etc/GMT+8", "ZoneInfoNotFoundError", true, true, true, 43200.0]

from datetime import datetime, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones


def f(_):
    noon = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
    zones = [ZoneInfo(key) for key in ("UTC", "Etc/GMT-5", "Etc/GMT+8")]
    try:
        ZoneInfo("Mars/Olympus")
    except ZoneInfoNotFoundError as error:
        refused = type(error).__name__
    moved = [noon.astimezone(zone) for zone in zones]
    return [
        ["UTC", *(moment.isoformat()[-6:] for moment in moved[1:])], [moment.isoformat() for moment in moved],
        [moment.tzname() for moment in moved], ZoneInfo("UTC") is zones[0], ZoneInfo.no_cache("UTC") is zones[0],
        repr(zones[1]), str(zones[2]), refused, issubclass(ZoneInfoNotFoundError, KeyError),
        "Etc/GMT-14" in available_timezones(), moved[1] == noon,
        (datetime(2024, 1, 2, tzinfo=zones[0]) - noon).total_seconds(),
    ]
