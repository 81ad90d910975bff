# entry: f
# data: 0

class Custom(ValueError):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code

def risky(n):
    try:
        if n == 0:
            raise Custom(7)
        return 1 / 0
    except ZeroDivisionError as e:
        raise RuntimeError("wrapped") from e
    finally:
        log.append(n)

log = []

def f(n):
    out = []
    for i in range(2):
        try:
            risky(i)
        except Custom as e:
            out.append(["custom", str(e), e.code])
        except RuntimeError as e:
            out.append(["runtime", str(e), type(e.__cause__).__name__])
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as group:
        out.append(len(group.exceptions))
    except* TypeError:
        out.append("type")
    return out + [log]
