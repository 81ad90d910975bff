# policy: {"attributes": "no-private"}
"""Private attributes in the fields of format strings."""

import calendar
import string
from string import Formatter

"{0.__class__}".format(1)
"{x[0]._y!r:>{w._z}} {{0._not}} {a.b}".format(x=[1], w=2, a=3)
"{0._x}".format_map({})
text = "{0._x}"
text.format(1)
string.Formatter().format("{0._x}", 1)
Formatter().vformat("{0._x}", (1,), {})
f = Formatter()
f.format("{0._x}")
"{0._x}"
format(1, "{0._x}")
calendar.format("{0._x}")
string.Template("x").vformat("{0._x}")
