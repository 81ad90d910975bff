# policy: {"builtins": {"except": ["eval", "exec", "compile", "open"]}}
"""Builtins through their module."""

import builtins
import builtins as b
from builtins import compile as c, len

builtins.eval("1")
b.exec("1")
getattr(builtins, "op" + "en")
b.len([])
builtins.eval = len
setattr(b, "open", len)
getattr(b, "eval" if c else "len")
