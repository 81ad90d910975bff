# entry: f
# data: {"name": "Ada", "born": 1815, "scores": [9.5, 7.25], "nested": {"k": ["x", {"deep": 1}]}}

import datetime
from decimal import Decimal


class Formatted:
    def __format__(self, spec):
        return f"<{spec or 'empty'}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr é"


class Plain:
    def __str__(self):
        return "plain"


class Namespace(dict):
    def __missing__(self, key):
        return f"{{{key}}}"


def refused(action):
    try:
        return action()
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError) as error:
        return type(error).__name__


def f(data):
    name, born, scores = data["name"], data["born"], data["scores"]
    width, precision, fill = 10, 2, "*"
    x = Formatted()
    return {
        "fields": [f"{name}", f"{name!r}", f"{name!s:>6}", f"{name!a}", f"{x}", f"{x!s}", f"{x!r}", f"{x!a}",
            f"{x:spec}", f"{x!r:>8}", f"{Plain()}", f"{Plain()!s:^9}", f"{{}}{{{name}}}", f"", f"{'a' 'b'}",
            f"{born}{born:x}"],
        "expressions": [f"{born + 1}", f"{scores[0]:.1f}", f"{data['name']}", f"{[n for n in range(3)]}",
            f"{ {'k': 1} }", f"{(lambda a: a * 2)(3)}", f"{'yes' if born else 'no'}", f"{max(scores)=}", f"{born = }",
            f"{name=!s}", f"{scores[1]=:.1f}", f"{ name }", f"{(1, 2)}", f"{1,}", f"{born:,}", f"{not born}",
            f"{name.upper()[0]}", f"{sum(s for s in scores)}"],
        "nested specs": [f"{name:{width}}|", f"{name:{fill}^{width}}", f"{scores[0]:{width}.{precision}f}",
            f"{name:{'>'}{4 + 4}}", f"{born:{'0'}{width}}", f"{x:{width}{fill}}", f"{3.14159:.{precision + 1}}",
            f"{name:.{precision}}"],
        "concatenated": ["a" f"{name}" "b{name}" f"{{}}" r"\n" fr"\{name}\n", f"""multi
{name}
{born:>6}"""],
        "align": [f"{'x':<3}|{'x':>3}|{'x':^4}|{'x':é^5}|{5:<3}|{5:>3}|{5:^3}|{5:=3}|{True:>6}|{None!s:>6}|{'x':3}|{'abc':.2}|{'abc':>5.1}|"],
        "numbers": [
            f"{1234567.891:,.2f} {1234567:_} {0.000123:e} {255:b} {255:o} {255:#X} {-3:+} {3: } {65:c} {0.25:.1%} {1e100:.3g} {2**70:,} {-1234:09,} {1234:010_} {3.0} {1e21:} {12:+05d} {-0.0:+.1f}"],
        "other types": [
            f"{Decimal('3.14159'):.2f} {Decimal('1E+3'):,} {datetime.date(2024, 5, 6):%d/%m/%y} {datetime.datetime(2024, 5, 6, 7, 8):%H:%M} {1+2j:.1f} {True} {True:d} {[1]!s:>5} {b'x'} {None} {range(3)} {...}"],
        "format": ["{} {}".format(1, 2), "{1} {0}".format(1, 2),
            "{a} {b[0]} {c.year}".format(a=1, b=[2], c=datetime.date(2024, 1, 1)),
            "{0[name]} {0[nested][k][1][deep]}".format(data), "{:>{}}|{:{w}.{p}f}".format("x", 5, 3.14159, w=8, p=3),
            "{!r} {!s} {!a}".format("a", "b", "é"), "{{}} {}".format("x"), "{0:{1}{2}}".format("x", ">", 4),
            "{:%Y}".format(datetime.date(2024, 1, 1)), "{0.real}{0.imag}".format(1j), "{x[a-b]}".format(x={"a-b": 1}),
            "{a}{a}".format(a="z")],
        "format_map": ["{name} {missing}".format_map(Namespace(name="n")), "{born}".format_map(data)],
        "percent": ["%s %r %a %d %i %u" % ("s", "r", "é", 1, 2.9, 3),
            "%5s|%-5s|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%c|%c|%%" % ("a", "b", 42, 1, 2, 255, 255, 255, 8, 8, 65, "z"),
            "%(a)s %(b)05.1f" % {"a": 1, "b": 2}, "%*d|%-*d|%.*f" % (5, 1, 5, 2, 1, 2.55), "%s" % [1], "%s" % (("t",),),
            "%.3s|%5.1s" % ("abcdef", "xyz"), "%e" % 0, "%d" % True, "%s" % None, "100%%" % (), "%i" % -3.99,
            "%x" % -255, "%5.3d" % 7],
        "bytes percent": [b"%s %d %x %5.1f %c %a %r" % (b"raw", 5, 255, 1.25, 65, "é", "q"),
            b"%b|%-4b|" % (b"x", b"y")],
        "builtin": [format(3.14159, ".2f"), format("x", ">3"), format(5), format([1]), format(255, "#b"),
            str.format("{}", 1), format(x, "q"), format(None), format(True, "5")],
        "refused": [refused(a) for a in (lambda: "{} {1}".format(1, 2), lambda: "{".format(), lambda: "}".format(),
                lambda: "{a.b}".format(a=1), lambda: "{0[x]}".format([1]), lambda: "{:d}".format("x"),
                lambda: "{:.2d}".format(1), lambda: "{:,s}".format("x"), lambda: "%d" % "1", lambda: "%s %s" % (1,),
                lambda: "%z" % 1, lambda: "%(a)s" % (1,), lambda: f"{[]:>5}", lambda: f"{None:d}", lambda: f"{1:q}",
                lambda: "%c" % "ab", lambda: "%c" % 0x110000, lambda: "{!x}".format(1), lambda: f"{'a':=5}",
                lambda: "{0}{}".format(1), lambda: f"{5:.1s}", lambda: f"{1.5:c}")],
    }
