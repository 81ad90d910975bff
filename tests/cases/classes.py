# entry: f
# data: [3, 4]

from dataclasses import dataclass, field
import functools

@functools.total_ordering
@dataclass(eq=False)
class Vector:
    x: float
    y: float = 0.0
    tags: list = field(default_factory=list)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __eq__(self, other):
        return abs(self) == abs(other)

    def __lt__(self, other):
        return abs(self) < abs(other)

    @property
    def norm(self):
        return abs(self)

    @classmethod
    def of(cls, pair):
        return cls(*pair)

def f(pair):
    v = Vector.of(pair)
    return [v.norm, v > Vector(1, 1), sorted([Vector(3), v, Vector(1)])[0].x, repr(Vector(1, 2))]
