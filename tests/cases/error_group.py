# entry: f
# data: [1, 0, "x"]
# class: error

def check(value):
    return 10 / value


def f(values):
    errors = []
    for value in values:
        try:
            check(value)
        except Exception as error:
            error.add_note(f"value was {value!r}")
            errors.append(error)
    raise ExceptionGroup("some values are wrong", errors)
