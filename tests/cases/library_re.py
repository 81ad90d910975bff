# entry: f
# data: "On 2024-05-06 Ann paid 12.50 EUR; on 2023-12-31 Bob paid 7 USD."

import re


def refused(action):
    try:
        return action()
    except re.error as error:
        return [error.msg, error.pos]
    except (TypeError, IndexError) as error:
        return type(error).__name__


TOKEN = re.compile(r"""
    (?P<number> \d+ (?: \. \d* )? )
  | (?P<name>   [A-Za-z_]\w* )
  | (?P<op>     [-+*/()=] )
  | (?P<space>  \s+ )
  | (?P<error>  . )       # anything else
""", re.VERBOSE)


def tokens(text):
    return [(m.lastgroup, m.group()) for m in TOKEN.finditer(text) if m.lastgroup != "space"]


def f(text):
    pattern = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
    m = pattern.search(text)
    nested = re.match(r"((a)(b)?)+(c)?", "abaab")
    return {
        "match": [m.group(), m.group(1), m.group("month", "day"), m.groups(), m.groupdict(), m.span(), m.start("year"),
            m.end(2), m[0], m["day"], m.lastindex, m.lastgroup, m.string is text, m.re is pattern,
            m.expand(r"\3/\g<month>/\g<1>"), repr(m)],
        "search": [bool(re.match("On", text)), re.match("paid", text), re.search("paid", text).start(),
            re.fullmatch(r"\w+", "abc").group(), re.fullmatch("a|ab", "ab").group(), re.search("$", "a\n").start(),
            pattern.search(text, 10).group(), pattern.match(text, 3).group(), pattern.search(text, 0, 8),
            re.search(r"\Aon", text, re.I).group()],
        "find": [re.findall(r"\d+", text), re.findall(r"(\w+) paid (\S+)", text), re.findall("", "ab"),
            re.findall("a*", "baac"), [x.span() for x in re.finditer("a|b", "cab")], re.findall(r"(?=(\d\d))", "1234")],
        "sub": [re.sub(r"\d", "#", text), re.sub(r"(\w+) paid", r"\1 \g<1> pays", text, count=1),
            re.sub("x*", "-", "abxd"), re.subn("[aeiou]", lambda m: m[0].upper(), "education"),
            re.sub(r"(?P<q>a)(b)?", lambda m: str(m.groups()), "aab"), re.sub("a", r"\n\\", "a"),
            re.sub("(a)|b", r"[\1]", "ab"), re.sub(r"\s+", " ", " a \n b "), re.sub("(?m)^", "> ", "a\nb")],
        "split": [re.split(r"[;.,]\s*", text), re.split(r"(-)", "a-b-c"), re.split(r"\s", "a b c", maxsplit=1),
            re.split("", "ab"), re.split("x", "abc"), re.split(r"(,)|;", "a,b;c")],
        "groups": [nested.groups(), nested.groups("none"), nested.group(3), nested.lastindex,
            re.match("(a)|(b)", "b").groups(), re.match("(?:a)(b)", "ab").groups(), pattern.groups,
            dict(pattern.groupindex), re.match(r"(a)(?P<b>b)\1(?P=b)", "abab").group()],
        "classes": [re.findall(r"[a-c\d_-]", "a-z_5."), re.findall(r"[^\W\d_]", "a1_é"),
            re.findall(r"\bfoo\b", "foo food foo"), re.findall(r"[]x]", "a]x"), re.findall(r"[\]\\^]", r"]\^"),
            re.findall(r"\w", "aé日_", re.ASCII), re.findall(r"\s", "a\t\u2003b"),
            re.findall(r"(?i)straße|ÀB", "STRASSE straße àb"), re.findall(r"\D+|\S", "1 a"),
            re.findall("[\\u0400-\\u04ff]+", "да no")],
        "quantifiers": [re.match("a{2,3}", "aaaa").group(), re.match("a{2,3}?", "aaaa").group(),
            re.match("<.+?>", "<a><b>").group(), re.match("a{,2}", "aaa").group(), re.match("a{2}", "aaa").group(),
            re.match("(ab)*", "ababa").group(), re.match("a??b", "ab").group(), re.match("x{a}", "x{a}").group(),
            re.match("a*+", "aaa").group(), re.match("(?>a+)b", "aab").group(), re.match("a++a", "aaa")],
        "look around": [re.findall(r"(?<=\$)\d+", "$5 6 $77"), re.findall(r"\d+(?!%)\b", "5% 6 7%"),
            re.findall(r"(?<!a)b", "ab cb b"), re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"),
            re.match(r"(a)?b(?(1)c|d)", "abc").group(), re.match(r"(a)?b(?(1)c|d)", "bd").group(),
            re.match("(?=.*\\d)(?=.*[a-z]).{4,}$", "ab1d").group()],
        "flags": [re.findall("^a.$", "ab\nac", re.M), re.findall("a.b", "a\nb", re.S),
            re.findall("(?s:.)(?-s:.)", "\n1"), re.findall("A(?i:b)", "AB Ab ab"),
            re.compile("a", re.I | re.M).flags & re.M == re.M, re.compile(r"(?x) a b # c").match("ab").group(),
            str(re.I | re.X), repr(re.compile("a", re.I)), re.I in (re.I | re.S)],
        "bytes": [re.findall(rb"\w+", b"ab cd"), re.sub(b"a", b"b", b"aa"), re.match(rb"\xff", b"\xff").group(),
            refused(lambda: re.match("a", b"a")), refused(lambda: re.match(b"a", "a"))],
        "escape": [re.escape("a.b*c\n[]{}é-#&~ "), re.escape(b"a.b"),
            re.fullmatch(re.escape("(x)+?"), "(x)+?").group()], "tokens": tokens("x1 = 3.14*(y - 2) $"),
            "unicode": [re.match(r"\N{SNOWMAN}\u00e9\x41", "☃éA").group(), re.findall(".", "😀é"),
                re.match(r"(\w)\1", "éé").group(), re.sub("[éè]", "e", "éèe")],
        "catastrophic is bounded": re.match(r"(a+)+$", "a" * 18 + "b"),
        "scanner": re.Scanner([(r"\d+", lambda s, t: int(t)), (r"\w+", lambda s, t: t),
                (r"\s+", None)]).scan("ab 12 cd!"),
        "refused": [refused(lambda: re.compile(p)) for p in ("(", ")", "[a", "*a", "a{3,2}", "(?P<1>a)",
                "(?P<n>a)(?P<n>b)", r"\1", "(?<=a+)b", "(?P=x)", "a**", "(?z)", r"[b-a]", "\\", "(?", "(?P<n",
                r"\N{nope}")] + [refused(lambda: m.group(9)), refused(lambda: m["zz"]),
                refused(lambda: re.sub("a", r"\2", "a")), refused(lambda: re.compile(5)),
                refused(lambda: re.sub("a", "b", 5))],
        "cache": [re.compile("abc") is re.compile("abc"), re.compile("a") == re.compile("a"),
            hash(re.compile("q")) == hash(re.compile("q")), re.purge()],
    }
