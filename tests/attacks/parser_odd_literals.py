# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Numbers and texts that are none, almost are, or are too large."""


def attack(_):
    for text in ("0" * 100_000 + "1", "0x", "0b2", "0o8", "1_", "1__0", "_1", "1e", "1e999999", "1e-999999",
                 "0x" + "f" * 100_000, "1.2.3", "1j" * 3,
                 "'\\N{NO SUCH NAME}'", "'\\U00110000'", "'\\x1'", "b'\\xz'", "b'\xe9'", "u'x' b'x'", "f'{}'",
                 "f'{'", "f'}'", "rb''", "br'\\'", "'\\400'",
                 "'\\N{LATIN SMALL LETTER A", "1if 1else 1", "0xfor x in x", "1_000_000j", "00", "09.5",
                 "09"):
        try:
            compile(text, "x", "eval")
        except (SyntaxError, ValueError, UnicodeError):
            continue
    return "ended"
