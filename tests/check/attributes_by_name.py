# policy: {"attributes": "no-private"}
"""Private attributes by their names, where these are certain or likely."""

import operator
from functools import reduce
from operator import attrgetter as ag

NAME = "__class__"
getattr((), "__class__")
getattr((), NAME)
setattr(f := print, "_" + "x", 1)
delattr(f, "_x"), hasattr(f, "_x")
operator.attrgetter("name", "a.__class__.b")
ag("_x")
operator.methodcaller("__reduce__")
operator.methodcaller("public")
operator.itemgetter("_x"), reduce.attrgetter("_x"), operator.attrgetter
operator["getattr"]((), "_x")
getattr((), "_x" if f else "y")


def g(getattr):
    return getattr((), "_x")


if g:
    hasattr = None
hasattr((), "_x")
likely = operator if g else reduce
likely.attrgetter("_x"), likely.methodcaller("_x")
