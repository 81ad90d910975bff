# entry: f
# data: "Hello Wörld straße ǆ ŉ"

def f(s):
    checks = ("isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric",
        "isprintable", "isspace", "istitle", "isupper")
    samples = ["", "abc", "ABC", "Abc Def", "abc1", "123", "²", "½", "٣", " \t\n", "a b", "_x1", "1x", "é", "日本",
        "\x00", "\u200b", "ǅ", "class", "a-b", "Ⅷ", "Hello World", "HELLO 1", "\u00ad"]
    return {
        "case": [s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold(), "ΑΣ".lower(),
            "ΑΣΑ".lower(), "İ".lower(), "ﬁ".upper(), "they're bill's".title(), "x-ray 3d".title(), "ÿ".upper(),
            "ß".title(), "ßa".capitalize()],
        "fold": ["STRASSE".casefold() == "straße".casefold(), "Σ".casefold() == "ς".casefold(), "ı".upper()],
        "checks": {check: [getattr(x, check)() for x in samples] for check in checks},
        "align": ["x".center(5), "x".center(4, "*"), "ab".center(5, "-"), "x".ljust(3, "."), "x".rjust(3),
            "long".center(2), "é".rjust(3, "日")],
        "zfill": ["7".zfill(3), "-7".zfill(4), "+a".zfill(5), "abc".zfill(2), "".zfill(2), "--1".zfill(5)],
        "repr": [repr(x) for x in ("it's", 'say "x"', "it's \"x\"", "tab\t", "\\", "\x00\x7f", "é", "\u200b",
                "\U0001f600", "\ud800", "\xa0", "\xad", "line\nfeed\r", "日本")],
        "ascii": [ascii(x) for x in ("é", "😀", "a'b", "\ud800", ["é"])],
        "code points": [ord("😀"), chr(128512), len("😀é"), "😀"[0] == "😀", len("e\u0301"), "\N{SNOWMAN}",
            "\N{LATIN SMALL LETTER E WITH ACUTE}", "\x41\101\u0041\U00000041", max("a😀é"),
            "".join(chr(c) for c in range(0x3b1, 0x3b6))],
        "encode": [x.encode(e).hex() for x, e in (("é😀", "utf-8"), ("é", "latin-1"), ("a", "ascii"),
                ("ÿ", "iso-8859-1"), ("A", "UTF8"))],
        "errors": ["é😀".encode("ascii", errors) for errors in ("ignore", "replace", "xmlcharrefreplace",
                "backslashreplace", "namereplace")],
        "decode": [b"\xc3\xa9\xff".decode("utf-8", errors) for errors in ("ignore", "replace",
                "backslashreplace")] + [b"\xe9".decode("latin-1"), bytes([0xf0, 0x9f, 0x98]).decode(errors="replace"),
                str(b"abc", "ascii")],
        "surrogates": ["\ud800".encode("utf-8", "surrogatepass").hex(),
            b"\xff".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape").hex(), len("\ud83d\ude00")],
        "literals": ["a" 'b' """c
d""", r"\n\t", "\
joined", "\a\b\f\v" == "\x07\x08\x0c\x0b", "\'\"", '''it's "both"''', u"unicode", rb"\x00".hex(), b"\x00\377".hex(),
"tab	inside", "\0" == "\x00", "\08" == "\x008"],
        "methods": [str(5), str(None), str([1, "a"]), str({"a": 1.0}), str(b"x"), "abc".__len__(), str.upper("x"),
            "ab" * 0, "ab" * -1, 3 * "ab", "%s" % "x", "a".__add__("b"), "abc".__contains__("b"),
            hash("a") == hash("a"), "".join(reversed("abc"))],
    }
