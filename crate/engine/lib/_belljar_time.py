"""Times as text, as the C library of Linux writes them, in the C locale and in UTC."""

import calendar
import re
import time

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# Flags, a width, a modifier that only other locales need, and the directive.
_DIRECTIVE = re.compile("%([-_0^#]*)([0-9]*)[EO]?(.)", re.DOTALL)

# Directives that stand for others.
_TOGETHER = {
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "r": "%I:%M:%S %p",
    "R": "%H:%M",
    "T": "%H:%M:%S",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
}

# Directives of text.
_TEXTS = {
    "a": lambda t: _DAYS[t.tm_wday][:3],
    "A": lambda t: _DAYS[t.tm_wday],
    "b": lambda t: _MONTHS[t.tm_mon - 1][:3],
    "B": lambda t: _MONTHS[t.tm_mon - 1],
    "h": lambda t: _MONTHS[t.tm_mon - 1][:3],
    "n": lambda t: "\n",
    "p": lambda t: "PM" if t.tm_hour > 11 else "AM",
    "P": lambda t: "pm" if t.tm_hour > 11 else "am",
    "t": lambda t: "\t",
    "z": lambda t: "" if t.tm_isdst < 0 else _offset(t.tm_gmtoff or 0),
    "Z": lambda t: t.tm_zone or ("" if t.tm_isdst < 0 else "UTC"),
    "%": lambda t: "%",
}

# Directives of numbers, each with what it is filled up with and to which width.
_NUMBERS = {
    "C": ("0", 1, lambda t: t.tm_year // 100),
    "d": ("0", 2, lambda t: t.tm_mday),
    "e": (" ", 2, lambda t: t.tm_mday),
    "g": ("0", 2, lambda t: _week(t)[0] % 100),
    "G": ("0", 1, lambda t: _week(t)[0]),
    "H": ("0", 2, lambda t: t.tm_hour),
    "I": ("0", 2, lambda t: t.tm_hour % 12 or 12),
    "j": ("0", 3, lambda t: t.tm_yday),
    "k": (" ", 2, lambda t: t.tm_hour),
    "l": (" ", 2, lambda t: t.tm_hour % 12 or 12),
    "m": ("0", 2, lambda t: t.tm_mon),
    "M": ("0", 2, lambda t: t.tm_min),
    "s": (" ", 1, lambda t: _seconds(t)),
    "S": ("0", 2, lambda t: t.tm_sec),
    "u": ("0", 1, lambda t: t.tm_wday + 1),
    "U": ("0", 2, lambda t: (t.tm_yday + 6 - (t.tm_wday + 1) % 7) // 7),
    "V": ("0", 2, lambda t: _week(t)[1]),
    "w": ("0", 1, lambda t: (t.tm_wday + 1) % 7),
    "W": ("0", 2, lambda t: (t.tm_yday + 6 - t.tm_wday) // 7),
    "y": ("0", 2, lambda t: t.tm_year % 100),
    "Y": ("0", 1, lambda t: t.tm_year),
}

# What each field may hold, where a tuple is to be a time.
_RANGES = (
    (1, 12, "month"),
    (1, 31, "day of month"),
    (0, 23, "hour"),
    (0, 59, "minute"),
    (0, 61, "seconds"),
    (0, 6, "day of week"),
    (1, 366, "day of year"),
)


def strftime(format, moment=None, /):
    """Formats a struct_time or a tuple of nine; the present moment where none is given."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    moment = time.localtime() if moment is None else _checked(moment, "strftime")
    return _DIRECTIVE.sub(lambda directive: _written(directive, moment), format)


def asctime(moment=None, /):
    """`Thu Feb 29 13:05:06 2024`; the present moment where none is given."""
    t = time.localtime() if moment is None else _checked(moment, "asctime")
    day, month = _TEXTS["a"](t), _TEXTS["b"](t)
    return f"{day} {month}{t.tm_mday:3d} {t.tm_hour:02}:{t.tm_min:02}:{t.tm_sec:02} {t.tm_year}"


def ctime(seconds=None, /):
    """The same of seconds since 1970."""
    return asctime(time.localtime(seconds))


def _written(directive, moment):
    flags, width, kind = directive.groups()
    if kind in _NUMBERS:
        fill, size, number = _NUMBERS[kind]
        return _filled(number(moment), fill, size, flags, width)
    if kind in _TOGETHER:
        text = strftime(_TOGETHER[kind], moment)
    elif kind in _TEXTS:
        text = _TEXTS[kind](moment)
    else:
        return directive[0]
    if "#" in flags and kind in "pZ":
        text = text.lower()
    elif "^" in flags and kind != "P" or "#" in flags and kind in "aAbBh":
        text = text.upper()
    return text.rjust(int(width or 0), "0" if "0" in flags else " ")


def _filled(number, fill, size, flags, width):
    """A number with its sign first, filled up as its flags say."""
    for flag in flags:
        fill = {"-": "", "_": " ", "0": "0"}.get(flag, fill)
    size = int(width) if width else size if fill else 0
    return f"{number:0{size}}" if fill == "0" else str(number).rjust(size)


def _checked(moment, function):
    if not isinstance(moment, tuple):
        raise TypeError("Tuple or struct_time argument required")
    if len(moment) != 9:
        raise TypeError(f"{function}(): illegal time tuple argument")
    year, month, day, hour, minute, second, wday, yday, isdst = (int(field) for field in moment)
    if not -(2**31) <= year - 1900 < 2**31:
        raise OverflowError("Python int too large to convert to C int")
    # The three that count from one may be left out as nought.
    fields = (month or 1, day or 1, hour, minute, second, wday % 7 if wday >= -1 else wday, yday or 1)
    for field, (least, most, name) in zip(fields, _RANGES):
        if not least <= field <= most:
            raise ValueError(f"{name} out of range")
    zone = {name: getattr(moment, name, None) for name in ("tm_zone", "tm_gmtoff")}
    return time.struct_time((year, *fields, isdst), zone)


def _week(moment):
    """Year and week of ISO 8601, from the weekday and the day of the year."""
    year, week = moment.tm_year, (moment.tm_yday - 1 - moment.tm_wday + 10) // 7
    if week < 1:
        year -= 1
        week = (moment.tm_yday - 1 + 365 + calendar.isleap(year) - moment.tm_wday + 10) // 7
    elif week > 52 and moment.tm_yday - 1 - moment.tm_wday + 3 >= 365 + calendar.isleap(year):
        return year + 1, 1
    return year, week


def _seconds(moment):
    """Since 1970, whatever the year."""
    year = moment.tm_year - 1
    days = year * 365 + year // 4 - year // 100 + year // 400 - 719162
    days += sum(calendar.mdays[: moment.tm_mon]) + (moment.tm_mon > 2 and calendar.isleap(year + 1)) + moment.tm_mday - 1
    return ((days * 24 + moment.tm_hour) * 60 + moment.tm_min) * 60 + moment.tm_sec


def _offset(seconds):
    minutes = abs(seconds) // 60
    return f"{'-' if seconds < 0 else '+'}{minutes // 60:02}{minutes % 60:02}"

