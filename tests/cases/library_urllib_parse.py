# entry: f
# data: "https://user:p%40ss@Example.COM:8080/a/b;p?q=1&q=2&e=&x=%C3%A9+y#frag"

import urllib.parse
from urllib.parse import ParseResult, parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, unquote_to_bytes, urldefrag, urlencode, urljoin, urlparse, urlsplit, urlunparse, urlunsplit


def refused(action):
    try:
        return action()
    except (ValueError, TypeError) as error:
        return type(error).__name__


def f(url):
    parts, split = urlparse(url), urlsplit(url)
    base = "http://a/b/c/d;p?q"
    return {
        "parse": [list(parts), parts.hostname, parts.port, parts.username, parts.password, parts.netloc, parts.geturl(),
            list(split), split.path, urlunparse(parts) == parts.geturl(), urlunsplit(split),
            parts._replace(fragment="", query="z=1").geturl(), list(urldefrag(url))],
        "odd": [list(urlsplit(u)) for u in ("//host/path", "mailto:a@b.c", "/only/path?x", "", "http://[::1]:80/",
                "HTTP://x", "a:b:c", "path#f?g", "http:///p", "javascript:alert(1)", "http://h?q",
                "x://y:99")] + [urlsplit("http://[::1]:80/").hostname, urlsplit("http://h").port],
        "query": [parse_qs(parts.query), parse_qs(parts.query, keep_blank_values=True), parse_qsl("a=1&b=2;c&d"),
            parse_qs("a=1&a=2"), parse_qsl("a=%zz&b=+"), parse_qsl(""), parse_qs("x=1;y=2", separator=";"),
            refused(lambda: parse_qs("novalue", strict_parsing=True)),
            refused(lambda: parse_qs("a=1&b=2", max_num_fields=1))],
        "encode": [urlencode({"a": 1, "b": "x y", "c": "é&"}), urlencode([("k", "1"), ("k", "2")]),
            urlencode({"k": [1, 2]}, doseq=True), urlencode({"k": [1, 2]}), urlencode({"a": "b c"}, quote_via=quote),
            urlencode({b"k": b"\xff"}), urlencode({})],
        "quote": [quote("a b/c?é~_.-"), quote("a/b", safe=""), quote_plus("a b/c+"), quote(b"\x00\xff"),
            quote("é", encoding="latin-1"), unquote("%C3%A9%20%zz%"), unquote_plus("a+b%2B"),
            unquote("%E9", encoding="latin-1"), unquote("%ff"), unquote_to_bytes("a%20%ff"), quote("", safe="x"),
            quote("日本"), refused(lambda: quote(5))],
        "join": [urljoin(base, r) for r in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".",
                "..", "../g", "../..", "../../g", "../../../g", "/./g", "g;x=1/../y", "http:g",
                "mailto:x")] + [urljoin("", "a"), urljoin("http://a", "b"), urljoin("http://a/b", "//c/d")],
        "bytes": [list(urlparse(b"http://h/p?q"))[:3], urljoin(b"http://a/", b"b")],
        "types": [isinstance(parts, ParseResult), isinstance(parts, tuple), parts.encode("ascii").netloc,
            repr(urlsplit("http://a/b"))],
        "refused": [refused(lambda: urlsplit("http://h:port").port), refused(lambda: urlsplit("http://h:99999").port),
            refused(lambda: urlsplit("http://[::1")), refused(lambda: urljoin("a", b"b")),
            refused(lambda: urlencode("abc")), refused(lambda: urlsplit("http://a]b"))],
    }
