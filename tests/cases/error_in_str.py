# entry: f
# data: null
# class: error

class Broken(Exception):
    def __str__(self):
        raise TypeError("no text")


def f(_):
    raise Broken("inner")
