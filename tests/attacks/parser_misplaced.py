# entry: attack
# data: null
# cpython: no
# expect: 24
"""Statements where they may not stand. Each is a SyntaxError."""


def attack(_):
    errors = 0
    for source in ("return", "yield", "await x", "break", "continue", "nonlocal x", "def f():\n x\n global x",
                   "def f(x, x): 0", "x = yield", "async x",
                   "None = 1", "f() = 1", "__debug__ = 1", "del f()", "(x for x in x) += 1", "def f(*): 0",
                   "f(x=1, 2)", "f(**x, *y)", "f(x=1, x=1)",
                   "from __future__ import braces", "class C: nonlocal x", "import a.b as c.d", "except: 0",
                   "match x:\n case x: 0\n case y: 0"):
        try:
            compile(source, "x", "exec")
        except SyntaxError:
            errors += 1
    return errors
