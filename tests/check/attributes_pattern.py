# policy: {"attributes": "no-private"}
"""Private attributes in patterns of classes."""


class Point:
    names = __match_args__ = ("x", "_y")
    other = ("_other",)


def f(p):
    match p:
        case Point(x=1, _z=2) | object(__class__=list):
            return p
        case {"_key": _}:
            return None
