"""What of the library does not fit this engine, done again. Imported once, at boot."""

import dataclasses
import functools
import sys
import time
import types
from datetime import date

from _belljar_time import asctime, ctime, strftime


def _is_type(annotation, cls, a_module, a_type, is_type_predicate):
    """Whether a text annotation means a_type; user code's modules are facades, told by their names."""
    match = dataclasses._MODULE_IDENTIFIER_RE.match(annotation)
    module = sys.modules.get(cls.__module__)
    if not match or module is None:
        return False
    names = module.__dict__
    if match[1]:
        if getattr(names.get(match[1]), "__name__", None) != a_module.__name__:
            return False
        names = sys.modules[a_type.__module__].__dict__
    return is_type_predicate(names.get(match[2]), a_module)


dataclasses._is_type = _is_type


def _with_weekday(broken_down):
    """Corrects the day of the week, which counts from Sunday where it should from Monday."""

    def corrected(seconds=None, /):
        moment = broken_down(seconds)
        # The calendar repeats itself every 400 years.
        day = date(2000 + moment.tm_year % 400, moment.tm_mon, moment.tm_mday)
        fields = (*moment[:6], day.weekday(), *moment[7:])
        return time.struct_time(fields, {"tm_zone": moment.tm_zone, "tm_gmtoff": moment.tm_gmtoff})

    corrected.__name__ = corrected.__qualname__ = broken_down.__name__
    return corrected


time.gmtime = _with_weekday(time.gmtime)
time.localtime = _with_weekday(time.localtime)


def coroutine(func):
    """As in `types`, without a new code object: what is called hands out the wrapper."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    if type(func) is types.FunctionType and func.__code__.co_flags & 0x180:
        # A coroutine function already.
        return func

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        return types._GeneratorWrapper(result) if type(result) is types.GeneratorType else result

    return wrapped


types.coroutine = coroutine


def get_clock_info(name, /):
    """All clocks are the run's own: they go on with its fuel."""
    if name not in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
        raise ValueError("unknown clock")
    return types.SimpleNamespace(
        implementation="belljar", monotonic=name != "time", adjustable=False, resolution=1e-09
    )


time.get_clock_info = get_clock_info
time.asctime, time.ctime, time.strftime = asctime, ctime, strftime
