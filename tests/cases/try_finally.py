# entry: f
# data: null

log = []


def leave(how):
    for step in range(3):
        try:
            log.append(f"{how}{step}")
            if how == "return":
                return step
            if how == "break":
                break
            if how == "continue":
                continue
            if how == "raise":
                raise KeyError(how)
        except KeyError as error:
            log.append(f"caught {error}")
        else:
            log.append("else")
        finally:
            log.append("finally")
    return "after"


def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            log.append("inner finally")
    except ValueError as error:
        log.append(str(error))
        try:
            raise TypeError("second") from error
        except TypeError as second:
            log.append([str(second), second.__cause__ is error, second.__context__ is error])
    try:
        error
    except UnboundLocalError:
        log.append("the name is gone")


def value_is_fixed_before_finally():
    x = 1
    try:
        return x
    finally:
        x = 2
        log.append(x)


def list_is_not():
    x = [1]
    try:
        return x
    finally:
        x.append(2)


def replaced():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as error:
        return [repr(error), repr(error.__context__)]


def generator():
    try:
        yield 1
        yield 2
    finally:
        log.append("generator closed")


def reraised():
    try:
        try:
            int("x")
        except ValueError:
            log.append("seen")
            raise
    except ValueError as error:
        return str(error)


def f(_):
    results = [leave("return"), leave("break"), leave("continue"), leave("raise"), leave("else")]
    nested()
    results += [value_is_fixed_before_finally(), list_is_not(), replaced(), reraised()]
    for item in generator():
        break
    del item
    source = generator()
    next(source)
    source.close()
    return {"results": results, "log": log}
