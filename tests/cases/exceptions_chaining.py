# entry: f
# data: null

import traceback


class AppError(Exception):
    """With a code."""

    def __init__(self, message, *, code=0):
        super().__init__(message, code)
        self.code = code

    def __str__(self):
        return f"[{self.code}] {self.args[0]}"


class NotFound(AppError, LookupError):
    pass


def describe(error):
    return [
        repr(error), str(error), repr(error.__cause__), repr(error.__context__), error.__suppress_context__, error.args,
    ]


def caught(action):
    try:
        action()
    except BaseException as error:
        return error


def implicit():
    try:
        {}["k"]
    except KeyError:
        int("x")


def explicit():
    try:
        {}["k"]
    except KeyError as error:
        raise AppError("wrapped", code=3) from error


def hidden():
    try:
        {}["k"]
    except KeyError:
        raise AppError("clean") from None


def by_class():
    raise ValueError from KeyError


def bad_cause():
    raise ValueError from 5



def nothing_to_reraise():
    raise


def in_finally():
    try:
        raise ValueError("one")
    finally:
        raise TypeError("two")


def context_is_restored():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            raise KeyError("inner")
        except KeyError:
            pass
        raise AppError("after")


def three():
    try:
        implicit()
    except ValueError as error:
        raise NotFound("third", code=9) from error


def handlers(error):
    out = []
    for kinds in ((LookupError,), (AppError, ValueError), (ArithmeticError, KeyError), (Exception,)):
        try:
            raise error
        except kinds as e:
            out.append([k.__name__ for k in kinds])
        except BaseException:
            out.append("missed")
    return out


def notes():
    error = ValueError("base")
    error.add_note("first note")
    error.add_note("second\nline")
    try:
        error.add_note(5)
    except TypeError as wrong:
        message = type(wrong).__name__
    return [error.__notes__, message, "".join(traceback.format_exception_only(error))]


def reuse():
    error = ValueError("same")
    depths = []
    for _ in range(3):
        try:
            raise error
        except ValueError as e:
            depths.append(len(traceback.extract_tb(e.__traceback__)))
    fresh = error.with_traceback(None)
    return [depths, fresh is error, error.__traceback__]


def equality():
    return [ValueError(1) == ValueError(1), ValueError().args, repr(ValueError()), str(ValueError(1, 2)),
        repr(ValueError("a,")), str(KeyError("a")), repr(KeyError("a", 1))]


def wrong_handler():
    try:
        1 / 0
    except "ZeroDivisionError":
        pass


def f(_):
    actions = [implicit, explicit, hidden, by_class, bad_cause, nothing_to_reraise, in_finally, context_is_restored,
        three]
    err = NotFound("x", code=1)
    os_error = OSError(2, "no such thing", "name.txt")
    unicode_error = caught(lambda: "é".encode("ascii"))
    stop = StopIteration(7)
    exit_ = caught(lambda: (_ for _ in ()).throw(SystemExit(3)))
    return {
        "described": [describe(caught(a)) for a in actions],
        "handlers": [handlers(err), handlers(KeyError(1)), handlers(ValueError())],
        "notes": notes(), "reuse": reuse(), "equality": equality(),
        "wrong handler": type(caught(wrong_handler)).__name__,
        "os": [os_error.errno, os_error.strerror, os_error.filename, str(os_error),
            isinstance(OSError(2, "x"), OSError)],
        "unicode": [unicode_error.encoding, unicode_error.object, unicode_error.start, unicode_error.end,
            unicode_error.reason, str(unicode_error)],
        "values": [stop.value, exit_.code, caught(lambda: {}["a"]).args, caught(lambda: [].nope).name,
            caught(lambda: nope).name],
        "hierarchy": [
            [c.__name__ for c in NotFound.__mro__], issubclass(KeyError, LookupError),
            issubclass(UnicodeDecodeError, ValueError),
            issubclass(RecursionError, RuntimeError), issubclass(KeyboardInterrupt, Exception), IOError is OSError,
            issubclass(ModuleNotFoundError, ImportError), issubclass(IndentationError, SyntaxError),
            issubclass(TimeoutError, OSError),
        ],
    }
