"""Time zones whose rules need no database: UTC and the fixed offsets of `Etc`."""

from datetime import timedelta, timezone, tzinfo

__all__ = ["ZoneInfo", "ZoneInfoNotFoundError", "available_timezones", "reset_tzpath", "TZPATH"]

TZPATH = ()
_UTC = ("UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "UCT", "Universal", "Zulu")
_GMT = ("GMT", "Etc/GMT", "Etc/GMT0", "Etc/GMT+0", "Etc/GMT-0", "Etc/Greenwich", "GMT0", "Greenwich")


class ZoneInfoNotFoundError(KeyError):
    """Raised when a ZoneInfo key is not found."""


def _zones():
    """Key to offset from UTC in hours and abbreviation."""
    zones = dict.fromkeys(_UTC, (0, "UTC")) | dict.fromkeys(_GMT, (0, "GMT"))
    # POSIX signs: Etc/GMT-2 is two hours east of Greenwich.
    for hours in range(-12, 15):
        if hours:
            zones[f"Etc/GMT{-hours:+d}"] = (hours, f"{hours:+03d}")
    return zones


_ZONES = _zones()


class ZoneInfo(tzinfo):
    _known = {}

    def __new__(cls, key):
        zone = cls._known.get((cls, key))
        if zone is None:
            zone = cls._known[cls, key] = cls.no_cache(key)
        return zone

    @classmethod
    def no_cache(cls, key):
        try:
            hours, name = _ZONES[key]
        except (KeyError, TypeError):
            raise ZoneInfoNotFoundError(
                f"No time zone found with key {key}: this engine knows UTC and the fixed offsets Etc/GMT±N"
            ) from None
        zone = super().__new__(cls)
        zone._key = key
        zone._zone = timezone(timedelta(hours=hours), name)
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        for owner, key in list(cls._known):
            if owner is cls and (only_keys is None or key in only_keys):
                del cls._known[owner, key]

    @property
    def key(self):
        return self._key

    def utcoffset(self, moment, /):
        return self._zone.utcoffset(None)

    def dst(self, moment, /):
        return timedelta(0)

    def tzname(self, moment, /):
        return self._zone.tzname(None)

    def fromutc(self, moment, /):
        if not hasattr(moment, "tzinfo"):
            raise TypeError("fromutc() requires a datetime argument")
        if moment.tzinfo is not self:
            raise ValueError("dt.tzinfo is not self")
        return moment + self.utcoffset(moment)

    def __reduce__(self):
        return type(self), (self._key,)

    def __str__(self):
        return self._key

    def __repr__(self):
        return f"zoneinfo.ZoneInfo(key={self._key!r})"


def available_timezones():
    return set(_ZONES)


def reset_tzpath(to=None):
    """There is no database to look for."""
