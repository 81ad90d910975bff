# entry: f
# data: "  The quick brown   fox jumped over the lazy dog. It's a well-known pangram, isn't it?\n\n    Indented paragraph follows here.\n"

import shlex
import string
import textwrap
from string import Formatter, Template


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


class Upper(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)

    def format_field(self, value, spec):
        return value[::-1] if spec == "rev" else super().format_field(value, spec)


def refused(action):
    try:
        return action()
    except (ValueError, KeyError, IndexError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


def f(text):
    lexer = shlex.shlex("a = 'b c' # comment\nd+e", punctuation_chars=True)
    posix = shlex.shlex("x:y \"z w\"", posix=True)
    posix.whitespace += ":"
    posix.whitespace_split = True
    t = Template("$who owes ${what}s $$5 to $who")
    return {
        "shlex": [shlex.split("run 'a b' \"c \\\" d\" e\\ f --x=1"), shlex.split("a # b", comments=True),
            shlex.split("a 'b'", posix=False), shlex.quote("it's"), shlex.quote("safe_1./-"), shlex.quote(""),
            shlex.join(["a b", "c", "$d"]), list(lexer), list(posix), refused(lambda: shlex.split("'open")),
            refused(lambda: shlex.split("end\\"))],
        "constants": [string.ascii_lowercase, string.digits, string.punctuation, string.whitespace, string.hexdigits,
            string.octdigits, len(string.printable), string.ascii_letters[25:27]],
        "template": [t.substitute(who="Ann", what="apple"), t.safe_substitute(who="Bob"),
            t.substitute({"who": 1, "what": 2}, who=3), refused(lambda: t.substitute(who=1)),
            refused(lambda: Template("a $ b").substitute()), Template("$").safe_substitute(),
            Percent("%a_b %ab %% ").safe_substitute(a_b="yes"), t.get_identifiers(), t.is_valid(),
            Template("${bad").is_valid(), t.template[:4]],
        "formatter": [Upper().format("{a!u} {b} {0:>4} {c:rev}", 5, a="x", c="abc"),
            list(Formatter().parse("a{b!r:>{w}}c{d:}")), Formatter().vformat("{} {}", (1, 2), {}),
            Formatter().get_field("0.real", (5,), {}), refused(lambda: Formatter().format("{x}"))],
        "capwords": [string.capwords("  hello   wOrld "), string.capwords("a-b-c", "-")],
        "wrap": [textwrap.wrap(text, 30), textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "),
            textwrap.wrap("averyverylongword short", 8),
            textwrap.wrap("averyverylongword short", 8, break_long_words=False),
            textwrap.wrap("well-known half-truth", 7, break_on_hyphens=False),
            textwrap.wrap(text, 30, max_lines=2, placeholder=" [...]"), textwrap.wrap(""), textwrap.wrap("a b", 1),
            textwrap.wrap("x  y.  Z", 20, fix_sentence_endings=True),
            textwrap.wrap("a\tb", 20, expand_tabs=False, replace_whitespace=False),
            textwrap.wrap("  lead", 20, drop_whitespace=False)],
        "shorten": [textwrap.shorten(text, 40), textwrap.shorten("abc def", 5), textwrap.shorten("a  b\nc", 10),
            textwrap.shorten("hello world", 8, placeholder="…")],
        "dedent": [textwrap.dedent("    a\n      b\n\n    c"), textwrap.dedent("\ta\n\t\tb"),
            textwrap.dedent("  a\n b"), textwrap.dedent(""), textwrap.dedent("  \n  x\n    \n")],
        "indent": [textwrap.indent("a\n\nb\n", "> "), textwrap.indent("a\n\nb", "+", lambda line: True),
            textwrap.indent("a\r\nb", "-")],
        "wrapper": (lambda w: [w.wrap("one two three"), w.fill("four five six seven"),
                w.width])(textwrap.TextWrapper(width=9, initial_indent=">")),
                "refused": [refused(lambda: textwrap.wrap("a", 0)),
                    refused(lambda: textwrap.shorten("abc", 2, placeholder="long"))],
    }
