# entry: f
# data: "é€"

import codecs


def shout(error):
    return error.object[error.start:error.end].upper() + "!", error.end


def refused(action):
    try:
        return action()
    except (LookupError, UnicodeError, TypeError, ValueError) as error:
        return type(error).__name__


def f(text):
    raw = text.encode()
    decoder = codecs.getincrementaldecoder("utf-8")()
    pieces = [decoder.decode(raw[i:i + 1]) for i in range(len(raw))] + [decoder.decode(b"", final=True)]
    encoder = codecs.getincrementalencoder("utf-8")("replace")
    lenient = codecs.getincrementaldecoder("utf-8")(errors="replace")
    codecs.register_error("shout", lambda error: ("?" * (error.end - error.start) + "!", error.end))
    info = codecs.lookup("utf8")
    return [
        codecs.encode(text, "utf-8"), codecs.decode(raw, "utf-8"), codecs.encode("Hello", "rot13"),
        codecs.decode("Uryyb", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"),
        codecs.encode(b"ab", "base64"), pieces, [encoder.encode("a"), encoder.encode("é", final=True)],
        [lenient.decode(b"\xff"), lenient.decode(b"\xc3"), lenient.decode(b"", True)],
        info.name, codecs.lookup("Latin-1").name, text.encode("ascii", "shout"), codecs.BOM_UTF8, codecs.BOM_UTF16_LE,
        list(codecs.iterdecode([b"\xc3", b"\xa9"], "utf-8")), list(codecs.iterencode(["a", "é"], "utf-8")),
        codecs.strict_errors.__name__, codecs.lookup_error("ignore")(UnicodeEncodeError("ascii", "é", 0, 1, "r")),
        codecs.escape_decode(b"a\\n\\x41")[0],
        [refused(lambda: codecs.lookup("no-such")), refused(lambda: codecs.lookup_error("no-such")),
            refused(lambda: codecs.decode(b"\xff", "utf-8")), refused(lambda: "a".encode("rot13")),
            refused(lambda: codecs.register_error("x", 5))], codecs.getencoder("ascii")("ab"),
            codecs.charmap_encode("ab", "strict", {97: 1, 98: 2}),
    ]
