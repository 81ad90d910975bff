# entry: f
# data: "2024-02-29T23:59:58.123456+05:30"

from datetime import UTC, MAXYEAR, date, datetime, time, timedelta, timezone, tzinfo


class Summer(tzinfo):
    """One hour more from April to September."""

    def utcoffset(self, when):
        return timedelta(hours=1) + self.dst(when)

    def dst(self, when):
        return timedelta(hours=1) if when is not None and 4 <= when.month <= 9 else timedelta(0)

    def tzname(self, when):
        return "SUM" if self.dst(when) else "WIN"


def refused(action):
    try:
        return action()
    except (ValueError, TypeError, OverflowError) as error:
        return type(error).__name__


def f(text):
    t = datetime.fromisoformat(text)
    d = date(2024, 2, 29)
    naive = datetime(2024, 12, 31, 23, 30)
    summer = datetime(2024, 7, 1, 12, tzinfo=Summer())
    delta = timedelta(days=-1, hours=5, milliseconds=1500)
    return {
        "parse": [t.isoformat(), t.utcoffset().total_seconds(), str(t.tzinfo),
            [datetime.fromisoformat(x).isoformat() for x in ("2024-01-02", "2024-01-02 03:04", "20240102T030405",
                    "2024-W01-2", "2024-01-02T03:04:05Z", "2024-01-02T03:04:05.5", "2024-01-02T03:04:05,123+00:00")],
                    date.fromisoformat("2024-W09-4").isoformat(), time.fromisoformat("04:05:06.001").isoformat(),
                    time.fromisoformat("T04").isoformat()],
        "strptime": [datetime.strptime(a, b).isoformat() for a,
            b in (("29/02/24", "%d/%m/%y"), ("Feb 3 2024 1:05 PM", "%b %d %Y %I:%M %p"), ("2024-060", "%Y-%j"),
                ("12:30:45.5 +0200", "%H:%M:%S.%f %z"), ("Monday 05 August 2024", "%A %d %B %Y"),
                ("1999 01 1", "%Y %W %w"), ("20240229", "%Y%m%d"))],
        "strftime": [t.strftime("%Y-%m-%d %H:%M:%S.%f %z %Z %j %a %A %b %B %p %I %y %U %W %w %%"),
            d.strftime("%d.%m.%Y"), f"{d:%B %d}", f"{t:%H:%M}", time(9, 5).strftime("%I:%M %p"), format(d),
            t.strftime("%G-W%V-%u")],
        "arithmetic": [(d + timedelta(days=1)).isoformat(), (d - date(2023, 2, 28)).days,
            (naive + timedelta(minutes=45)).isoformat(), (t - datetime(2024, 1, 1, tzinfo=UTC)).total_seconds(),
            (naive - timedelta(weeks=1)).day, str(naive - datetime(2024, 1, 1)), (d - timedelta(366)).isoformat()],
        "delta": [str(delta), repr(delta), delta.days, delta.seconds, delta.microseconds, delta.total_seconds(),
            str(-delta), str(abs(delta)), str(delta * 2), str(delta / 2), delta / timedelta(hours=1),
            delta // timedelta(hours=1), str(delta % timedelta(hours=7)), str(timedelta(hours=25) * 1.5),
            [str(x) for x in divmod(timedelta(hours=5), timedelta(hours=2))][1], bool(timedelta(0)),
            timedelta(days=1) == timedelta(hours=24), str(timedelta.max), str(timedelta(microseconds=1)),
            sum([timedelta(1), timedelta(2)], timedelta()).days, str(timedelta(days=1.5, weeks=-1))],
        "zones": [t.astimezone(UTC).isoformat(),
            t.astimezone(timezone(timedelta(hours=-8), "PST")).strftime("%H:%M %Z"), summer.isoformat(),
            summer.tzname(), str(summer.dst()), summer.astimezone(UTC).isoformat(),
            naive.replace(tzinfo=UTC).timestamp(), datetime.fromtimestamp(0, UTC).isoformat(),
            datetime.fromtimestamp(1e9, tz=timezone.utc).isoformat(), str(timezone(timedelta(hours=5, minutes=30))),
            repr(UTC), UTC.tzname(None), datetime(2024, 1, 1, tzinfo=UTC) == datetime(2024, 1, 1, 1,
                tzinfo=timezone(timedelta(hours=1))), timezone(-timedelta(minutes=90)).tzname(None)],
        "fields": [t.year, t.month, t.day, t.hour, t.minute, t.second, t.microsecond, t.weekday(), t.isoweekday(),
            list(t.isocalendar()), t.toordinal(), list(t.timetuple())[:8], t.date().isoformat(), t.time().isoformat(),
            t.timetz().isoformat(), d.ctime(), t.replace(hour=0, microsecond=0).isoformat(),
            date.fromordinal(738000).isoformat(), date.fromisocalendar(2024, 9, 4).isoformat(),
            datetime.combine(d, time(5)).isoformat(), naive.fold, t.isoformat(sep=" ", timespec="minutes"),
            t.isoformat(timespec="milliseconds")],
        "compare": [date(2024, 1, 1) < d, naive > datetime(2024, 1, 1), time(1) < time(2), d == date(2024, 2, 29),
            naive == 5, sorted([d, date(2020, 1, 1)])[0].year, max(naive, datetime.min).year,
            hash(d) == hash(date(2024, 2, 29)), isinstance(naive, date), refused(lambda: naive < t), naive.date() > d,
            naive == t, time(5) == time(5, 0, 0), {d: 1}[date(2024, 2, 29)]],
        "repr": [repr(d), repr(naive), repr(t), repr(time(1, 2, 3, 4)), str(naive), str(time(0)), repr(timedelta(1)),
            repr(timezone.utc)],
        "limits": [date.min.isoformat(), date.max.isoformat(), MAXYEAR, str(date.resolution), str(datetime.max),
            refused(lambda: date.max + timedelta(1)), refused(lambda: timedelta(days=10 ** 10))],
        "refused": [refused(x) for x in (lambda: date(2023, 2, 29), lambda: date(2024, 13, 1),
                lambda: datetime(2024, 1, 1, 25), lambda: time(60), lambda: datetime.strptime("x", "%Y"),
                lambda: datetime.fromisoformat("2024-1-1"), lambda: date.fromisoformat("x"), lambda: d + 1,
                lambda: d - 5, lambda: naive - t, lambda: timezone(timedelta(hours=24)),
                lambda: datetime(2024, 1, 1, tzinfo=5), lambda: date("2024"), lambda: datetime.strptime("2024 5", "%Y"),
                lambda: timedelta("1"), lambda: d < 5, lambda: time.fromisoformat("25:00"), lambda: date(0, 1, 1))],
        "calendar": [[(date(2024, m, 1) - timedelta(1)).day for m in range(1, 13)],
            (lambda b, n: n.year - b.year - ((n.month, n.day) < (b.month, b.day)))(date(1990, 5, 20),
                date(2024, 5, 19)), [x.isoformat() for x in (date(2024, 2,
                        26) + timedelta(i) for i in range(7)) if x.weekday() > 4]],
    }
