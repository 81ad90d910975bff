# entry: attack
# data: null
# cpython: no
# expect: []
"""Changes the class of objects and the bases of classes whose layouts differ."""


class Empty:
    pass


class Slots:
    __slots__ = ("a", "b")


class Number(int):
    pass


class Text(str):
    pass


def attack(_):
    changed = []
    changes = {
        "int is str": lambda: setattr(1, "__class__", str),
        "None is Empty": lambda: setattr(None, "__class__", Empty),
        "Empty is Slots": lambda: setattr(Empty(), "__class__", Slots),
        "Number is Text": lambda: setattr(Number(1), "__class__", Text),
        "Number is Empty": lambda: setattr(Number(1), "__class__", Empty),
        "Empty is int": lambda: setattr(Empty(), "__class__", int),
        "function is Empty": lambda: setattr(attack, "__class__", Empty),
        "class of type": lambda: setattr(int, "__class__", Empty),
        "bases of Empty": lambda: setattr(Empty, "__bases__", (int,)),
        "bases of Number": lambda: setattr(Number, "__bases__", (str,)),
        "bases of int": lambda: setattr(int, "__bases__", (str,)),
        "cycle of bases": lambda: setattr(Slots, "__bases__", (Slots,)),
        "no bases": lambda: setattr(Empty, "__bases__", ()),
    }
    for change, call in changes.items():
        try:
            call()
        except (TypeError, AttributeError):
            continue
        changed.append(change)
    return changed
