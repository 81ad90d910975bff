# entry: f
# data: "Grüße, Welt! 😀 straße"

import string, textwrap

def f(s):
    return [
        s.upper(), s.casefold(), s.title(), len(s), s.encode().hex(), s.split(), s.partition(", "),
        s[::-1], f"{s!r:>40}", f"{3.14159:.3f} {255:#x} {1234567.891:,.2f} {-7:+05d} {0.1:e}",
        "%s-%05.1f-%x" % ("a", 2.345, 255), "{0[a]} {1:>{2}}".format({"a": 1}, "x", 5),
        s.translate(str.maketrans("üß", "us")), textwrap.shorten(s, 12, placeholder="…"), string.capwords("a b"),
    ]
