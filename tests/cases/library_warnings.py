# entry: f
# data: null

import warnings


class Own(UserWarning):
    pass


def old():
    warnings.warn("use new()", DeprecationWarning, stacklevel=2)
    return 1


def caught(action, *, how="always", category=Warning):
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter(how, category)
        action()
    return [[w.category.__name__, str(w.message)] for w in log]


def repeated():
    for _ in range(3):
        warnings.warn("again")


def refused(action):
    try:
        return action()
    except Exception as error:
        return [type(error).__name__, str(error)]


def as_error():
    with warnings.catch_warnings():
        warnings.simplefilter("error", Own)
        warnings.warn("fatal", Own)


def by_message():
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        warnings.filterwarnings("ignore", message="noise.*")
        warnings.warn("noise: 1")
        warnings.warn("signal: 2")
    return [str(w.message) for w in log]


def where():
    with warnings.catch_warnings(record=True) as log:
        warnings.simplefilter("always")
        old()
        warnings.warn_explicit("explicit", Own, "some.py", 7, module="mod")
    return [[w.filename, w.lineno > 0, w.category.__name__] for w in log]


def f(_):
    before = len(warnings.filters)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        changed = len(warnings.filters) > before
        silent = caught(old, how="ignore")
    return [
        caught(old), caught(repeated), caught(repeated, how="once"), caught(lambda: warnings.warn(Own("instance"))),
        caught(lambda: warnings.warn("text", Own)), silent, changed,
        refused(as_error), by_message(), where(), refused(lambda: warnings.warn("x", int))[0],
        len(warnings.filters) == before,
        warnings.formatwarning("msg", UserWarning, "file.py", 3, "the line"),
        [c.__name__ for c in (DeprecationWarning, ResourceWarning, FutureWarning)], issubclass(Own, Warning),
        caught(lambda: 5),
    ]
