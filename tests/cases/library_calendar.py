# entry: f
# data: [2024, 2]

import calendar


def refused(action):
    try:
        return action()
    except (ValueError, IndexError) as error:
        return type(error).__name__


def f(pair):
    year, month = pair
    sunday_first = calendar.TextCalendar(calendar.SUNDAY)
    c = calendar.Calendar()
    html = calendar.HTMLCalendar().formatmonth(year, month)
    return [
        calendar.isleap(year), calendar.isleap(1900), calendar.isleap(2000), calendar.leapdays(2000, 2025),
        calendar.weekday(2024, 2, 29) + 0,
        [n + 0 for n in calendar.monthrange(year, month)], calendar.month(year, month),
        sunday_first.formatmonth(year, month, w=3, l=1), calendar.monthcalendar(year, month),
        [d.isoformat() for d in c.itermonthdates(2024, 2)][:4], list(c.itermonthdays(2024, 2))[:6],
        list(c.itermonthdays2(2024, 2))[:4], list(c.iterweekdays()),
        list(calendar.day_name), list(calendar.day_abbr), list(calendar.month_name)[:4], list(calendar.month_abbr)[1:4],
        c.monthdayscalendar(2023, 1)[0],
        calendar.timegm((2024, 1, 1, 0, 0, 0)), html.count("<tr"), "Thu" in html, calendar.prcal.__name__,
        calendar.calendar(2023).count("\n"), int(calendar.MONDAY), calendar.firstweekday(),
        refused(lambda: calendar.monthrange(2024, 13)), c.yeardatescalendar(2024, 3)[0][0][0][0].isoformat(),
        calendar.TextCalendar(6).formatweekheader(3), len(list(c.itermonthdays3(2024, 2))),
        list(c.itermonthdays4(2024, 2))[0], calendar.weekheader(2),
    ]
