# entry: f
# data: "68656c6c6f20776f726c64"

def refused(action):
    try:
        return action()
    except (ValueError, TypeError, IndexError, BufferError, UnicodeDecodeError) as error:
        return type(error).__name__


def f(text):
    b = bytes.fromhex(text)
    a = bytearray(b)
    a[0] = 72
    a += b"!"
    a.extend([33, 34])
    a[1:3] = b"EEE"
    a.insert(0, 62)
    popped = a.pop()
    a.remove(33)
    del a[-1]
    a.append(46)
    reverse = bytearray(b"abc")
    reverse.reverse()
    a *= 2
    a[::2] = b"." * len(a[::2])
    view = memoryview(bytearray(b"0123456789"))
    view[2:4] = b"ab"
    part = view[1:8:2]
    table = bytes.maketrans(b"lo", b"01")
    return {
        "make": [bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), bytes(bytearray(b"q")),
            b"", bytes(), bytes(iter([65])), bytes.fromhex("00 ff 0A"), bytearray(2).hex(), bytes(memoryview(b"mv"))],
        "refused": [refused(x) for x in (lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes("a"),
                lambda: bytes(-1), lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz"), lambda: b"a" + "a",
                lambda: b"a" in "a", lambda: "a" in b"a", lambda: bytearray(b"a").remove(1), lambda: b"abc"[5],
                lambda: b"a".join(["b"]), lambda: b"x".index(b"y"), lambda: b"a" < "a", lambda: bytes([1.5]),
                lambda: int.from_bytes("x", "big"), lambda: a.append(300))],
        "index": [b[0], b[-1], b[1:4], b[::-1], list(b[:3]), 104 in b, b"wor" in b, 300 in [b[0]], len(b),
            b[0:1] == b"h"],
        "find": [b.find(b"o"), b.rfind(b"o"), b.find(111), b.count(b"l"), b.count(108), b.index(b"world"),
            b.startswith((b"x", b"he")), b.endswith(b"ld"), b.find(b"zz")],
        "split": [b.split(), b.split(b"o"), b.rsplit(b"o", 1), b.partition(b" "), b.rpartition(b"o"),
            b"a\nb\r\nc".splitlines(), b"a,,b".split(b","), b" a ".split(b" "), b"".split(), b.splitlines(True)],
        "case": [b.upper(), b.title(), b.capitalize(), b"aBc".swapcase(), b"ABC".lower(), b"\xe9".upper(),
            b"abc".isalpha(), b"12".isdigit(), b" ".isspace(), b"aB1".isalnum(), b"A".isupper(), b"a".islower(),
            b"Aa Bb".istitle(), b"\x80".isascii()],
        "strip": [b" a ".strip(), b"xxaxx".strip(b"x"), b"xa".lstrip(b"x"), b"ax".rstrip(b"x"),
            b"pre-x".removeprefix(b"pre-"), b"x.py".removesuffix(b".py")],
        "align": [b"x".center(5, b"*"), b"x".ljust(3), b"x".rjust(3, b"0"), b"-7".zfill(4), b"a\tb".expandtabs(4)],
        "replace": [b.replace(b"l", b"L", 2), b"ab".replace(b"", b"-"), b.translate(table), b.translate(None, b"lo"),
            b.translate(table, b"h"), b"-".join([b"a", bytearray(b"b"), memoryview(b"c")])],
        "text": [b.decode(), str(b), repr(b"it's"), repr(b'"\\\x00\xff\n'), b.hex(), b.hex(" "), b.hex("-", 2),
            b.hex(":", -3), repr(bytearray(b"a")), bytes(b).decode("ascii").upper(), f"{b!r:>20}", str(b, "ascii")],
        "compare": [b == bytearray(b), b"a" < b"b", b"a" < b"ab", b"\xff" > b"\x7f", hash(b"x") == hash(b"x"),
            b"" == bytes(), {b"k": 1}[b"k"], bytearray(b"x") == memoryview(b"x"), b"a" == "a"],
        "bytearray": [bytes(a), popped, bytes(reverse), a.find(b"E"), refused(lambda: hash(a)), bytes(a.copy()[:2]),
            len(a), bytes(bytearray(b"ab") * 2), bytes(bytearray(b"a") + b"b"), type(bytearray(b"a") + b"b").__name__,
            type(b"a" + bytearray(b"b")).__name__],
        "view": [bytes(view), bytes(part), part.tolist(), view.nbytes, view.format, view.itemsize, view.readonly,
            memoryview(b"x").readonly, part.strides, view.shape, bytes(view[::-1])[:3], view[0],
            refused(lambda: memoryview(b"x").__setitem__(0, 1)), view[1:3] == b"1a",
            list(memoryview(b"\x01\x00\x02\x00").cast("H")), memoryview(b"ab").hex(),
            memoryview(b"abcd").cast("B", [2, 2]).tolist(), view.tobytes()[:2],
            refused(lambda: view.release() or view[0])],
        "concat": [b"a" b"b", b * 0, b"ab" * 3, sum(b), max(b), sorted(b"cab"), bytes(x ^ 1 for x in b"abc"),
            bytes(map(ord, "xyz")), list(zip(b"ab", b"cd")), dict(enumerate(b"ab"))],
    }
