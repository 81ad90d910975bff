# entry: f
# data: {"name": "<Ada>", "n": 3}
# cpython: 3.14
# expect: {"parts": [["Hello ", ", ", " ", " n=", ""], [["<Ada>", "name", null, ""], [4, "n + 1", null, ">4"], ["<Ada>", "name", "r", "10"], [3, "n", "r", ""]]], "values": ["<Ada>", 4, "<Ada>", 3], "escape": ["<p>&lt;Ada&gt;</p>", "<ul><li>a</li><li>&lt;b&gt;</li></ul>&lt;b&gt;&amp;lt;Ada&amp;gt;&lt;/b&gt;"], "joined": [["a", "", "b", "c"], [[1, "1", null, ""], [2, "2", null, ""], [3, "n", null, ""]]], "iteration": [1, 2, "x"], "empty": [[[""], []], [], [["", ""], [[3, "n", null, ""]]], [["{}"], []]], "evaluated at once": [1, 2], "spec": ["6.3f", ">6"], "raw": [[["\\n", "\\d"], [[3, "n", null, ""]]], [["", "\\\\"], [[3, "n", null, ""]]]], "triple": [["\n", "\n"], [[3, "n", null, ""]]], "types": ["Template", "Interpolation", false, "tuple"], "made": [[["x", "y"], [[5, "five", "r", "spec"]]], [["ab", "", ""], [[1, "", null, ""], [2, "", null, ""]]]], "convert": ["'é'", "'\\xe9'", "5", 5], "refused": ["TypeError", "TypeError", "AttributeError", "TypeError"], "repr": ["Template(strings=('a', ''), interpolations=(Interpolation(3, 'n', 's', '>2'),))", "Interpolation(1, 'e', None, '')"], "expressions": [" name.upper()", "n", "(lambda x: x)(1)", "'q'", "[*range(2)]"]}

from string.templatelib import Interpolation, Template, convert
import html


def escape(template):
    parts = []
    for item in template:
        match item:
            case str() as text:
                parts.append(text)
            case Interpolation(value, _, conversion, spec):
                value = convert(value, conversion)
                parts.append(html.escape(format(value, spec) if not isinstance(value, Template) else escape(value)) if not isinstance(value, list) else "".join(map(escape, value)))
    return "".join(parts)


def parts(template):
    return [list(template.strings), [[i.value if not isinstance(i.value, Template) else "template", i.expression, i.conversion, i.format_spec] for i in template.interpolations]]


def refused(action):
    try:
        return action()
    except (TypeError, AttributeError, ValueError) as error:
        return type(error).__name__


def f(data):
    name, n = data["name"], data["n"]
    greeting = t"Hello {name}, {n + 1:>4} {name!r:10} {n=}"
    rows = [t"<li>{row}</li>" for row in ("a", "<b>")]
    nested = t"<ul>{rows}</ul>{t"<b>{name}</b>"}"
    joined = t"a{1}" t"{2}b" + t"{n}c"
    evaluated = []
    t"{evaluated.append(1)}{evaluated.append(2)}"
    width = 6
    return {
        "parts": parts(greeting), "values": list(greeting.values), "escape": [escape(t"<p>{name}</p>"), escape(nested)],
        "joined": parts(joined), "iteration": [i if isinstance(i, str) else i.value for i in t"{1}{2}x"],
        "empty": [parts(t""), list(t""), parts(t"{n}"), parts(t"{{}}")], "evaluated at once": evaluated,
        "spec": [i.format_spec for i in t"{n:{width}.{n}f}{n:>{width}}".interpolations],
        "raw": [parts(rt"\n{n}\d"), parts(tr'{n}\\')], "triple": parts(t"""
{n}
"""),
        "types": [type(greeting).__name__, type(greeting.interpolations[0]).__name__, isinstance(greeting, str), type(greeting.strings).__name__],
        "made": [parts(Template("x", Interpolation(5, "five", "r", "spec"), "y")), parts(Template("a", "b", Interpolation(1), Interpolation(2)))],
        "convert": [convert("é", "r"), convert("é", "a"), convert(5, "s"), convert(5, None)],
        "refused": [refused(lambda: greeting + "text"), refused(lambda: "text" + greeting), refused(lambda: setattr(greeting, "strings", ())), refused(lambda: Template(5))],
        "repr": [repr(t"a{n!s:>2}"), repr(Interpolation(1, "e", None, ""))],
        "expressions": [i.expression for i in t"{ name.upper() }{n  }{(lambda x: x)(1)}{'q'}{[*range(2)]}".interpolations],
    }
