# entry: f
# data: null
# class: error

class Shape:
    def __init__(self, width, height):
        self.area = width * height


def make(kind, *sizes):
    return kind(*sizes)


def f(_):
    return make(Shape, 3)
