# entry: f
# data: "é€😀"

def refused(action):
    try:
        return action()
    except (LookupError, UnicodeError) as error:
        return type(error).__name__


def f(text):
    names = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-8-sig", "utf-7")
    return {
        "encode": {name: text.encode(name) for name in names},
        "back": [text.encode(name).decode(name) == text for name in (*names, "utf-16", "utf-32")],
        "marks": [b"\xef\xbb\xbfname,age".decode("utf-8-sig"), b"name".decode("utf-8-sig"),
            b"\xff\xfea\x00".decode("utf-16"), b"\xfe\xff\x00a".decode("utf-16")],
        "single bytes": [b"caf\xe9 \x80".decode("cp1252"), "€".encode("cp1252"), b"\x82".decode("cp437"),
            "€".encode("iso-8859-15")],
        "escapes": ["é\n".encode("unicode_escape"), b"\\u00e9\\n".decode("unicode_escape"), "bücher".encode("punycode"),
            "日\n".encode("raw_unicode_escape")],
        "refused": [refused(lambda: "日".encode("cp1252")), refused(lambda: b"\x81".decode("cp1252")),
            refused(lambda: "a".encode("no-such")), refused(lambda: b"\x00\xd8".decode("utf-16-le"))],
            "errors": ["日a".encode("cp1252", "replace"), "日".encode("cp1252", "xmlcharrefreplace")],
    }
