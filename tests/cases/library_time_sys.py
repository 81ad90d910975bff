# entry: f
# data: 1700000000

import sys
import time


def f(seconds):
    utc = time.gmtime(seconds)
    start = time.perf_counter(), time.monotonic(), time.process_time(), time.time_ns()
    later = time.perf_counter(), time.monotonic(), time.process_time(), time.time_ns()
    try:
        raise ValueError("seen")
    except ValueError:
        kind, value, trace = sys.exc_info()
        seen = [kind.__name__, str(value), trace.tb_lineno, sys.exception() is value]
    frame = sys._getframe()
    return {
        "time": [utc[:6], time.strftime("%Y-%m-%d %H:%M:%S %j %a %b %w", utc), time.asctime(utc),
            tuple(time.strptime("2024-02-29 05:06", "%Y-%m-%d %H:%M"))[:8], utc.tm_year, utc.tm_yday, utc.tm_isdst,
            time.strftime("%d/%m/%y %I %p %%", utc), tuple(time.gmtime(0))[:6], repr(time.struct_time(range(9))),
            time.struct_time(range(9)) < time.struct_time(range(1, 10)),
            time.mktime(time.localtime(seconds)) == seconds],
        "clocks": [all(b >= a for a, b in zip(start, later)), time.time() > 1e9,
            isinstance(time.perf_counter_ns(), int), isinstance(time.monotonic_ns(), int), time.sleep(0),
            isinstance(time.timezone, int), len(time.tzname)],
        "version": [sys.version_info >= (3, 11), sys.version_info[0], sys.version_info.major, len(sys.version_info),
            sys.version.startswith("3."), sys.hexversion >> 24, isinstance(sys.implementation.name, str)],
        "limits": [sys.maxsize > 2 ** 30, sys.maxunicode, sys.float_info.max, sys.float_info.epsilon,
            sys.float_info.dig, sys.int_info.bits_per_digit > 0, sys.getrecursionlimit() > 100, sys.byteorder,
            sys.hash_info.width in (32, 64), sys.float_repr_style],
        "exceptions": [seen, sys.exc_info(), sys.exception()],
        "modules": ["sys" in sys.modules, "math" in sys.builtin_module_names or "math" in sys.modules,
            isinstance(sys.path, list), isinstance(sys.argv, list), sys.flags.optimize,
            isinstance(sys.stdlib_module_names, frozenset), "json" in sys.stdlib_module_names],
        "frames": [frame.f_code.co_name, frame.f_lineno > 0, "seconds" in frame.f_locals, frame.f_globals["__name__"],
            (lambda: sys._getframe(1).f_code.co_name)()],
        "objects": [sys.intern("a b") is sys.intern("a" + " b"), sys.getsizeof([]) > 0, sys.getrefcount(object()) >= 1,
            sys.stdout.write(""), sys.getdefaultencoding(), callable(sys.displayhook), callable(sys.stdout.flush)],
    }
