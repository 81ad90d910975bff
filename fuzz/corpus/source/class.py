class Point:
    __slots__ = ("x", "y")
    def __init__(self, x, y=0): self.x, self.y = x, y
    def __eq__(self, other): return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)
    def __hash__(self): return hash((self.x, self.y))
    def __getattr__(self, name): raise AttributeError(name)
    @property
    def length(self): return (self.x ** 2 + self.y ** 2) ** 0.5

class Named(Point, metaclass=type):
    name = "p"
    def __repr__(self): return f"{self.name}({self.x!r:>4}, {self.y:+.2f})"

def f(x):
    return {Point(3, 4).length: [repr(Named(1, 2.5)), Point(1) == Named(1), hasattr(Named(0), "z")]}
