# entry: f
# data: null

class Custom(ExceptionGroup):
    def __new__(cls, message, errors, code):
        self = super().__new__(cls, message, errors)
        self.code = code
        return self

    def __init__(self, message, errors, code):
        super().__init__(message, errors)

    def derive(self, errors):
        return Custom(self.message, errors, self.code)


def tree(error):
    if isinstance(error, BaseExceptionGroup):
        return [type(error).__name__, error.message, [tree(e) for e in error.exceptions]]
    return repr(error) if error is not None else None


def make():
    return ExceptionGroup("outer", [
        ValueError(1), TypeError("t"), ExceptionGroup("inner", [ValueError(2), KeyError("k")]), OSError(5, "io"),
    ])


def handle(error):
    log = []
    try:
        try:
            raise error
        except* ValueError as group:
            log.append(["value", tree(group)])
        except* (TypeError, OSError) as group:
            log.append(["type or os", tree(group)])
        else:
            log.append("else")
        finally:
            log.append("finally")
    except BaseException as rest:
        log.append(["rest", tree(rest)])
    return log


def no_error():
    log = []
    try:
        log.append("body")
    except* ValueError:
        log.append("never")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


def raising_inside():
    try:
        try:
            raise make()
        except* ValueError:
            raise RuntimeError("new")
        except* KeyError as group:
            raise
    except ExceptionGroup as group:
        return [tree(group), [repr(e.__context__)[:18] for e in group.exceptions]]


def naked():
    try:
        try:
            raise KeyError("alone")
        except* KeyError as group:
            return_value = tree(group)
    except BaseException as error:
        return_value = repr(error)
    return return_value


def refused(action):
    try:
        return action()
    except BaseException as error:
        return [type(error).__name__, str(error)]


def groups_in_star():
    try:
        raise make()
    except* ExceptionGroup:
        pass


def f(_):
    group = make()
    match_, rest = group.split(ValueError)
    custom = Custom("c", [ValueError(1), ExceptionGroup("n", [TypeError(2)])], 7)
    mine, other = custom.split(lambda e: isinstance(e, TypeError))
    notes = ExceptionGroup("n", [ValueError()])
    notes.add_note("a note")
    base = BaseExceptionGroup("b", [ValueError(), KeyboardInterrupt()])
    return {
        "handled": [handle(make()), handle(ExceptionGroup("all", [ValueError(9)])), handle(KeyError("bare")),
            handle(ValueError("bare"))],
        "no error": no_error(), "raising": raising_inside(), "naked": naked(),
        "split": [tree(match_), tree(rest)], "subgroup": [tree(group.subgroup(KeyError)),
            tree(group.subgroup(EOFError)), tree(group.subgroup((TypeError, OSError)))],
        "custom": [tree(mine), mine.code, type(mine).__name__, tree(other),
            type(custom.subgroup(TypeError).exceptions[0]).__name__],
        "predicate": tree(group.subgroup(lambda e: "1" in str(e.args))),
        "same when all": group.subgroup(Exception) is group,
        "notes": notes.subgroup(ValueError).__notes__,
        "text": [str(group), repr(ExceptionGroup("m", [ValueError(1)])), str(ExceptionGroup("m", [ValueError(1)])),
            group.args[0]],
        "base": [type(base).__name__, type(BaseExceptionGroup("x", [ValueError()])).__name__,
            isinstance(group, Exception), isinstance(base, Exception)],
        "refused": [
            refused(lambda: ExceptionGroup("m", [])), refused(lambda: ExceptionGroup("m", [1])),
            refused(lambda: ExceptionGroup("m", [KeyboardInterrupt()])),
            refused(lambda: ExceptionGroup("m", 5)), refused(groups_in_star),
        ],
    }
