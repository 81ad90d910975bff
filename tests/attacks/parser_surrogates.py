# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Compiles texts with lone surrogates: in names, literals, comments, file names, modes and scopes."""


def attack(_):
    for text in ("\ud800", "\ud800 = 1", "'\ud800'", "# \ud800", "f'{x}\udfff'", "b'\ud800'", "import \ud800",
                 "x.\ud800", "\\\ud800"):
        for filename in ("x", "\ud800"):
            try:
                exec(compile(text, filename, "exec"), {"\ud800": 1})
            except (SyntaxError, UnicodeError, NameError, ImportError, AttributeError):
                continue
    return "ended"
