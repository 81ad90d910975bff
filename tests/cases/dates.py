# entry: f
# data: "2024-02-28T23:30:00+01:00"

from datetime import date, datetime, timedelta, timezone
import calendar

def f(text):
    t = datetime.fromisoformat(text)
    u = t.astimezone(timezone.utc)
    return [
        (t + timedelta(hours=1)).isoformat(), u.strftime("%Y-%m-%d %H:%M %j %a"), (date(2024, 3, 1) - date(2024, 2, 1)).days,
        calendar.monthrange(2024, 2)[1], str(timedelta(seconds=90061)), datetime.strptime("06/05/24", "%d/%m/%y").toordinal(),
        date(2024, 12, 30).isocalendar()[1],
    ]
