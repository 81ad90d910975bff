# entry: f
# data: "x=1;y"
# class: error

class ParseError(Exception):
    pass


def parse(text):
    for part in text.split(";"):
        try:
            key, value = part.split("=")
        except ValueError:
            raise ParseError(f"no value in {part!r}") from None


def f(text):
    parse(text)
