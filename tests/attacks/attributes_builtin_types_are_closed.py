# entry: attack
# data: null
# cpython: no
# expect: []
"""Sets attributes of builtin types, directly and through other setters. Types of the image are immutable."""


class Meta(type):
    pass


def attack(_):
    changed = []
    setters = {
        "setattr": lambda cls: setattr(cls, "opened", 1),
        "type": lambda cls: type.__setattr__(cls, "opened", 1),
        "object": lambda cls: object.__setattr__(cls, "opened", 1),
        "meta": lambda cls: Meta.__setattr__(cls, "opened", 1),
        "vars": lambda cls: vars(cls).__setitem__("opened", 1),
        "update": lambda cls: vars(cls).update(opened=1),
        "merge": lambda cls: vars(cls).__ior__({"opened": 1}),
    }
    for cls in (int, str, dict, list, type, object, BaseException, type(attack), type(None)):
        for setter, call in setters.items():
            try:
                call(cls)
            except (TypeError, AttributeError):
                pass
            if hasattr(cls, "opened"):
                changed.append(f"{cls.__name__} {setter}")
    return changed
