# entry: f
# data: "# Title\n\nSome *emphasis*, **strong _nested_ text** and `code <b>`.\nSecond line with [a link](http://x.y/?a=1&b=2).\n\n- one\n- two\n  more\n\n1. first\n2. second\n\n```\nraw *text* & <tags>\n```\n\n> quoted\n> lines\n\nLast ![img](a.png) ~~gone~~\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"

import html
import re
from itertools import takewhile

INLINE = [
    (re.compile(r"`([^`]+)`"), lambda m: f"<code>{m[1]}</code>"),
    (re.compile(r"!\[([^\]]*)\]\(([^)]+)\)"), r'<img src="\2" alt="\1">'),
    (re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)"), r'<a href="\2">\1</a>'),
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
    (re.compile(r"(?<!\w)_(.+?)_(?!\w)|\*(.+?)\*"), lambda m: f"<em>{m[1] or m[2]}</em>"),
    (re.compile(r"~~(.+?)~~"), r"<del>\1</del>"),
]


def inline(text):
    text = html.escape(text, quote=False)
    for pattern, replacement in INLINE:
        text = pattern.sub(replacement, text)
    return text


def blocks(lines):
    lines = iter(lines)
    for line in lines:
        if line.startswith("```"):
            yield "code", list(takewhile(lambda l: not l.startswith("```"), lines))
        elif match := re.match(r"(#{1,6})\s+(.*)", line):
            yield "heading", (len(match[1]), match[2])
        elif line.strip():
            yield "text", [line, *takewhile(str.strip, lines)]


def render(kind, content):
    match kind, content:
        case "code", code:
            return f"<pre>{html.escape(chr(10).join(code))}</pre>"
        case "heading", (level, title):
            return f"<h{level}>{inline(title)}</h{level}>"
        case "text", [first, *_] as block if re.match(r"[-*] |\d+\. ", first):
            items = re.split(r"^(?:[-*]|\d+\.) ", "\n".join(block), flags=re.M)[1:]
            tag = "ol" if first[0].isdigit() else "ul"
            return f"<{tag}>" + "".join(f"<li>{inline(' '.join(i.split()))}</li>" for i in items) + f"</{tag}>"
        case "text", [first, *_] as block if first.startswith(">"):
            return f"<blockquote>{inline(' '.join(l.lstrip('> ') for l in block))}</blockquote>"
        case "text", [header, rule, *rows] if set(rule) <= set("|-: "):
            cells = lambda row, tag: "<tr>" + "".join(
                f"<{tag}>{inline(c.strip())}</{tag}>" for c in row.strip("|").split("|")) + "</tr>"
            return "<table>" + cells(header, "th") + "".join(cells(r, "td") for r in rows) + "</table>"
        case "text", block:
            return f"<p>{inline(chr(10).join(block))}</p>"


def f(text):
    return [render(*block) for block in blocks(text.splitlines())]
