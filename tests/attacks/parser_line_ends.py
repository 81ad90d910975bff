# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Ends lines by carriage returns, form feeds, separators and backslashes, or not at all."""


def attack(_):
    for source in ("x=1\ry=2", "x=1\r\r\ny=2", "x=1\x0cy=2", "x=1\u2028y=2", "x=1\\", "x=\\\n\\\n\\\n1",
                   "\\\n" * 100_000 + "1",
                   "'\\\n", "'''", '"""' + "x" * 100_000, "f'''{", "'\\", "x = '\\x", "#", "\n" * 100_000,
                   "\\", ";", "x;;", "\x1a", "$", "?"):
        try:
            exec(source)
        except SyntaxError:
            continue
    return "ended"
