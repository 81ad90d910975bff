# entry: attack
# data: null
# cpython: no
# expect: ["old", "new", "old"]
"""Changes classes under the caches of their methods."""


class Base:
    def name(self):
        return "old"


class Derived(Base):
    pass


def attack(_):
    thing = Derived()
    names = [thing.name() for _ in range(1000)][-1:]
    old, Base.name = Base.name, lambda self: "new"
    names.append(thing.name())
    Base.name = old
    names.append(thing.name())
    return names
