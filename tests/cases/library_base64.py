# entry: f
# data: "any carnal pleas"

import base64
import binascii


def refused(action):
    try:
        return action()
    except (ValueError, TypeError) as error:
        return type(error).__name__


def f(text):
    raw = text.encode()
    tricky = bytes(range(250, 256)) + b"\x00~?>"
    return {
        "64": [base64.b64encode(raw[:n]) for n in range(14, 17)] + [base64.b64decode("YW55"),
            base64.b64decode(b"YW55\nIGM="), base64.b64encode(tricky, altchars=b"-_"),
            base64.b64decode("-_8=", altchars="-_"), base64.b64encode(b"")],
        "url": [base64.urlsafe_b64encode(tricky), base64.urlsafe_b64decode(base64.urlsafe_b64encode(tricky)) == tricky,
            base64.standard_b64encode(tricky), base64.standard_b64decode(b"AA==")],
        "32": [base64.b32encode(raw), base64.b32decode("MFRGG==="), base64.b32decode("mfrgg===", casefold=True),
            base64.b32hexencode(b"ab"), base64.b32hexdecode(b"C5H0====")],
        "16": [base64.b16encode(raw[:4]), base64.b16decode("6A6b", casefold=True), base64.b16decode("616E")],
        "85": [base64.b85encode(raw), base64.b85decode(base64.b85encode(tricky)) == tricky, base64.a85encode(raw),
            base64.a85decode(base64.a85encode(raw, adobe=True), adobe=True),
            base64.a85encode(b"\x00\x00\x00\x00    ", foldspaces=True), base64.a85encode(raw, wrapcol=10)],
        "lines": [base64.encodebytes(raw * 5), base64.decodebytes(b"YW55\nIGNhcm4=\n")],
        "refused": [refused(x) for x in (lambda: base64.b64decode("abc"), lambda: base64.b64decode("a"),
                lambda: base64.b64decode("YW5!", validate=True), lambda: base64.b32decode("1"),
                lambda: base64.b16decode("6g"), lambda: base64.b64encode("text"), lambda: base64.b85decode("\x00"),
                lambda: base64.b64decode("é"))],
        "lenient": [base64.b64decode("YW5!5"), base64.b64decode(" Y W 5 5 ")],
        "binascii": [binascii.hexlify(raw[:3]), binascii.hexlify(b"abcdef", ":"), binascii.unhexlify("616263"),
            binascii.b2a_base64(b"ab"), binascii.b2a_base64(b"ab", newline=False), binascii.a2b_base64("YWI="),
            binascii.crc32(raw), binascii.crc32(b"b", binascii.crc32(b"a")) == binascii.crc32(b"ab"),
            binascii.crc_hqx(b"123456789", 0), binascii.a2b_hex(b"ff00"), refused(lambda: binascii.unhexlify("abc")),
            refused(lambda: binascii.unhexlify("zz")), binascii.Error.__mro__[1].__name__],
        "quoted": [binascii.b2a_qp(b"a=b \xe9"), binascii.a2b_qp(b"a=3Db =E9"), binascii.b2a_uu(b"uu"),
            binascii.a2b_uu(binascii.b2a_uu(b"text"))],
    }
