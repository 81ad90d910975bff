# entry: f
# data: "to be or not to be that is the question "

import binascii
import struct
import zlib


def refused(action):
    try:
        return action()
    except (struct.error, zlib.error, TypeError, ValueError, OverflowError) as error:
        return type(error).__name__


def png_chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def f(text):
    raw = text.encode() * 20
    record = struct.Struct("<2sHi?")
    packed = [record.pack(b"ab", 1, -2, True), record.pack(b"c", 65535, 7, False)]
    buffer = bytearray(12)
    struct.pack_into(">HB", buffer, 2, 258, 7)
    small = zlib.compress(raw)
    stream = zlib.compressobj(level=9, wbits=-15)
    parts = stream.compress(raw[:100]) + stream.compress(raw[100:]) + stream.flush()
    d = zlib.decompressobj()
    pieces = b""
    for i in range(0, len(small), 10):
        pieces += d.decompress(small[i:i + 10])
    limited = zlib.decompressobj()
    some = limited.decompress(small, 30)
    gz = zlib.compressobj(wbits=31)
    gzipped = gz.compress(b"gz") + gz.flush()
    image = b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)) + png_chunk(b"IEND",
        b"")
    trailing = zlib.decompressobj()
    body = trailing.decompress(small + b"rest")
    return {
        "pack": [struct.pack(">bBhHiIqQ", -1, 255, -2, 65535, -3, 4294967295, -4, 2 ** 64 - 1).hex(),
            struct.pack("<hhl", 1, 2, 3).hex(), struct.pack("!3s5p?x", b"ab", b"xyz", True).hex(),
            struct.pack("<fd", 1.5, -0.1).hex(), struct.pack(">e", 0.5).hex(), struct.pack("@bi", 1, 2).hex(),
            struct.pack("=bi", 1, 2).hex(), struct.pack("<3h", 1, 2, 3).hex(), struct.pack("c2x", b"z").hex(),
            struct.pack("<0s", b"").hex(), struct.pack("> h h", 1, 2).hex()],
        "unpack": [struct.unpack("<hH", b"\xff\xff\xff\xff"), struct.unpack(">f", b"\x3f\x80\x00\x00"),
            struct.unpack("3s1p", b"abc\x00"), [x for p in packed for x in record.unpack(p)],
            list(record.iter_unpack(b"".join(packed))), struct.unpack_from("<H", b"\x00\x01\x02\x03", 1),
            struct.unpack("??", b"\x00\x02"), struct.unpack(">d", struct.pack(">d", 3.14)),
            struct.unpack("<q", b"\xff" * 8), struct.unpack("e", struct.pack("e", 65504.0))],
        "sizes": [struct.calcsize(x) for x in ("<bi", ">q", "3s", "=ihb", "<10x", "!e", "@bi", "",
                "<?")] + [record.size, record.format], "into": [bytes(buffer), struct.unpack_from(">HB", buffer, 2)],
        "special": [struct.unpack("<f", struct.pack("<f", 0.1))[0],
            str(struct.unpack("<d", b"\x00" * 6 + b"\xf8\x7f")[0]), struct.pack("<f", float("inf")).hex()],
        "refused": [refused(x) for x in (lambda: struct.pack("b", 200), lambda: struct.pack("<H", -1),
                lambda: struct.pack("i", "a"), lambda: struct.pack("ii", 1), lambda: struct.unpack("i", b"abc"),
                lambda: struct.pack("z", 1), lambda: struct.pack_into("i", buffer, 11, 1),
                lambda: struct.pack("<e", 1e6), lambda: struct.pack("<f", 1e300),
                lambda: struct.unpack_from("<q", b"abc"), lambda: struct.Struct(5), lambda: struct.pack("i", 1.5),
                lambda: struct.calcsize("5"))],
        "zlib": [zlib.decompress(small) == raw, len(small) < len(raw) // 5, zlib.decompress(parts, wbits=-15) == raw,
            pieces == raw, some, len(limited.unconsumed_tail) > 0, d.eof, zlib.decompress(gzipped, wbits=31),
            zlib.decompress(zlib.compress(b"")), body == raw, trailing.unused_data,
            zlib.decompress(zlib.compress(raw, 0)) == raw, zlib.compress(raw, level=1)[:2].hex(),
            zlib.decompress(small, bufsize=1) == raw],
        "checksums": [zlib.crc32(raw), zlib.adler32(raw), zlib.crc32(b"b", zlib.crc32(b"a")) == zlib.crc32(b"ab"),
            zlib.adler32(b""), zlib.crc32(b""), zlib.adler32(b"b", zlib.adler32(b"a")) == zlib.adler32(b"ab")],
            "png": binascii.hexlify(image),
        "zlib refused": [refused(lambda: zlib.decompress(b"nonsense")), refused(lambda: zlib.decompress(small[:-10])),
            refused(lambda: zlib.compress("text")), refused(lambda: zlib.compress(b"x", 99)),
            refused(lambda: zlib.decompress(b""))], "constants": [zlib.MAX_WBITS, zlib.Z_BEST_COMPRESSION,
            zlib.DEFLATED],
    }
