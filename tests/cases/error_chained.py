# entry: f
# data: "x"
# class: error

def parse(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError(f"cannot use {text!r}") from error

def f(text):
    return parse(text)
