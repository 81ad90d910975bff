# entry: f
# data: "<p class='a b' id=x>Tom &amp; <b>Jerry</b> &lt;3 &#233;&#x1F600;<br/><img src=\"i.png\" alt><!-- note --> <a href=/x?y=1&z>link</a></p><script>if (a < b) {}</script>"

import html
from html.entities import codepoint2name, entitydefs, html5, name2codepoint
from html.parser import HTMLParser


class Events(HTMLParser):
    def __init__(self, **options):
        super().__init__(**options)
        self.log = []

    def handle_starttag(self, tag, attrs):
        self.log.append(["start", tag, attrs])

    def handle_endtag(self, tag):
        self.log.append(["end", tag])

    def handle_startendtag(self, tag, attrs):
        self.log.append(["empty", tag, attrs])

    def handle_data(self, data):
        self.log.append(["data", data])

    def handle_comment(self, data):
        self.log.append(["comment", data])

    def handle_entityref(self, name):
        self.log.append(["entity", name])

    def handle_charref(self, name):
        self.log.append(["char", name])

    def handle_decl(self, declaration):
        self.log.append(["declaration", declaration])

    def handle_pi(self, data):
        self.log.append(["pi", data])


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.text, self.open = [], [], None

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self.open = dict(attrs).get("href")

    def handle_data(self, data):
        if self.open:
            self.links.append((self.open, data))
        self.text.append(data)

    def handle_endtag(self, tag):
        if tag == "a":
            self.open = None


def parse(text, **options):
    parser = Events(**options)
    for i in range(0, len(text), 50):
        parser.feed(text[i:i + 50])
    parser.close()
    return parser.log


def f(text):
    links = Links()
    links.feed(text)
    where = Events()
    where.feed("<a>\n  <b>")
    whole = Events()
    whole.feed("<!DOCTYPE html><?php x ?><UL><li>one<li a=1 B='2' c>two</UL>&copy;&unknown;")
    whole.close()
    raw = Events(convert_charrefs=False)
    raw.feed("a &lt; b &#65; &amp c")
    raw.close()
    joined = []
    for kind, *rest in parse(text):
        if kind == "data" and joined and joined[-1][0] == "data":
            joined[-1][1] += rest[0]
        else:
            joined.append([kind, *rest])
    return {
        "escape": [html.escape("<a href=\"x\">'&'</a>"), html.escape("'\"", quote=False),
            html.unescape("&lt;&gt;&amp;&quot;&#39;&#x27;&eacute;&copy;&nbsp;&notit;&#128;&bogus;&#0;&amp;lt;"),
            html.unescape("&#x1F600; &hellip"), html.unescape("no entities")],
        "events": joined, "whole": whole.log, "raw": raw.log, "links": [links.links, "".join(links.text)],
        "position": where.getpos(),
        "entities": [name2codepoint["eacute"], codepoint2name[233], entitydefs["lt"], html5["amp;"], html5["gt"],
            len(name2codepoint)],
        "start tag text": (lambda p: [p.feed("<IMG  Src=x>"), p.get_starttag_text()][1])(Events()),
    }
