"""Writes values.json: what the bytes of a value are, said by an encoder that shares nothing with Belljar's.

Each value is a Python expression, evaluated here by CPython; the readers are the tests named `vectors`
in crate/protocol and crate/engine and www/tests/values.test.ts. docs/values.md has the table.
"""

import array
import datetime
import json
import math
import pathlib
import struct

ARRAYS = {"B": 64, "H": 69, "I": 70, "Q": 71, "b": 72, "h": 77, "i": 78, "q": 79, "f": 85, "d": 86}


def encode(value):
    match value:
        case None:
            return b"\xf6"
        case bool():
            return b"\xf5" if value else b"\xf4"
        case int():
            return integer(value)
        case float():
            return floating(value)
        case complex():
            return head(6, 43000) + head(4, 2) + floating(value.real) + floating(value.imag)
        case str():
            data = value.encode("utf-8", "surrogatepass")
            if has_surrogates(value):
                return head(6, 273) + head(2, len(data)) + data
            return head(3, len(data)) + data
        case bytes() | bytearray():
            return head(2, len(value)) + value
        case list():
            return head(4, len(value)) + b"".join(map(encode, value))
        case tuple():
            return head(6, 47101) + encode(list(value))
        case set() | frozenset():
            tag = 258 if isinstance(value, set) else 47102
            return head(6, tag) + head(4, len(value)) + b"".join(sorted(map(encode, value)))
        case dict():
            pairs = sorted((encode(key), encode(item)) for key, item in value.items())
            return head(5, len(value)) + b"".join(key + item for key, item in pairs)
        case datetime.datetime():
            return head(6, 0 if value.tzinfo else 47103) + encode(value.isoformat())
        case datetime.date():
            return head(6, 1004) + encode(value.isoformat())
        case datetime.time():
            return head(6, 47104) + encode(value.isoformat())
        case datetime.timedelta():
            return head(6, 47105) + encode([value.days, value.seconds, value.microseconds])
        case array.array():
            return head(6, ARRAYS[value.typecode]) + encode(value.tobytes())


def head(major, argument):
    if argument < 24:
        return bytes([major << 5 | argument])
    size = next(size for size in range(4) if argument < 256**2**size)
    return bytes([major << 5 | 24 + size]) + argument.to_bytes(2**size, "big")


def integer(value):
    major, argument = (0, value) if value >= 0 else (1, -1 - value)
    if argument < 2**64:
        return head(major, argument)
    data = argument.to_bytes((argument.bit_length() + 7) // 8, "big")
    return head(6, 2 + major) + head(2, len(data)) + data


def floating(value):
    if math.isnan(value):
        return b"\xf9\x7e\x00"
    for initial, form in [(b"\xf9", ">e"), (b"\xfa", ">f")]:
        try:
            packed = struct.pack(form, value)
        except OverflowError:
            continue
        if struct.unpack(form, packed) == (value,):
            return initial + packed
    return b"\xfb" + struct.pack(">d", value)


def view(value):
    match value:
        case None | bool():
            return value
        case int() if abs(value) < 2**53:
            return value
        case int():
            size = (abs(value).bit_length() + 7) // 8
            digits = str(abs(value)) if size <= 4096 else f"0x{abs(value).to_bytes(size, 'big').hex()}"
            return {"$int": ("-" if value < 0 else "") + digits}
        case float():
            return value if math.isfinite(value) else {"$float": str(value).replace("-nan", "nan")}
        case complex():
            return {"$complex": [view(value.real), view(value.imag)]}
        case str():
            data = value.encode("utf-8", "surrogatepass")
            return {"$wtf8": data.hex()} if has_surrogates(value) else value
        case bytes() | bytearray():
            return {"$bytes": value.hex()}
        case list() | tuple():
            return [view(item) for item in value]
        case set():
            return {"$set": [view(item) for item in sorted(value, key=encode)]}
        case frozenset():
            return {"$frozenset": [view(item) for item in sorted(value, key=encode)]}
        case dict():
            pairs = sorted(value.items(), key=lambda pair: encode(pair[0]))
            if all(type(key) is str and not key.startswith("$") and not has_surrogates(key) for key in value):
                return {key: view(item) for key, item in pairs}
            return {"$dict": [[view(key), view(item)] for key, item in pairs]}
        case datetime.datetime():
            return {"$datetime": value.isoformat()}
        case datetime.date():
            return {"$date": value.isoformat()}
        case datetime.time():
            return {"$time": value.isoformat()}
        case datetime.timedelta():
            return {"$timedelta": [value.days, value.seconds, value.microseconds]}
        case array.array():
            return {"$array": [value.typecode, [view(item) for item in value]]}


def has_surrogates(text):
    return any("\ud800" <= char <= "\udfff" for char in text)


def text(tag, content):
    return (head(6, tag) + encode(content)).hex()


INTS = [0, 1, 10, 23, 24, 25, 255, 256, 65535, 65536, 2**32 - 1, 2**32]
INTS += [2**53 - 1, 2**53, 2**63 - 1, 2**63, 2**64 - 1]
INTS += [-1, -10, -24, -25, -256, -257, -(2**16), -(2**16) - 1, -(2**32), -(2**32) - 1]
INTS += [-(2**53) + 1, -(2**53), -(2**63), -(2**63) - 1, -(2**64)]
BIG_INTS = ["2**64", "-(2**64) - 1", "2**64 + 255", "10**30", "-10**30", "-(2**72)", "2**200 - 1", "-(2**200)"]
BIG_INTS += ["1 << 32768"]

FLOATS = ["0.0", "-0.0", "1.0", "-1.5", "float('inf')", "float('-inf')", "float('nan')", "-float('nan')"]
HALVES = ["65504.0", "2.0**-14", "2.0**-24", "-(2.0**-24)", "1023 * 2.0**-24", "0.333251953125"]
SINGLES = ["65505.0", "100000.0", "2.0**-25", "2.0**-126", "2.0**-149", "(2 - 2.0**-23) * 2.0**127", "2.0**53"]
DOUBLES = ["1.1", "0.1 + 0.2", "-4.1", "1e22", "1e300", "2.0**-150", "2.0**-1022", "5e-324", "16777217.0"]
DOUBLES += ["2.0**128", "1.7976931348623157e308"]

TEXTS = ["''", "'a'", "'\"\\\\\\n\\0\\x7f'", "'x' * 23", "'x' * 24", "'x' * 255", "'x' * 256", "'ü水'", "'😀'"]
TEXTS += ["'e\\u0301'", "'\\ufeff'", "'\\uffff'", "'\\U0010ffff'", "'$int'"]
SURROGATES = ["'\\ud800'", "'\\udfff'", "'a\\udc80b'", "'\\udc00\\ud800'", "'😀\\ud83d'", "'\\ud83d\\ude00'"]
BYTES = ["b''", "b'\\x00\\xff'", "bytes(range(24))", "b'x' * 256", "bytearray(b'ab')"]

SEQUENCES = ["[]", "()", "[1, [2, 3], [4, 5]]", "[1, 'a', None, True, 2.5]", "(1, (2,), [3])", "[()]"]
SEQUENCES += ["list(range(25))"]
DICTS = [
    "{}",
    "{'a': 1, 'b': [2, 3]}",
    "{'b': 1, 'aa': 2, 'a': 3, '': 4}",
    "{10: 1, 100: 2, -1: 3, 'z': 4, 'aa': 5, (1,): 6, False: 7}",
    "{1: 'int', '1': 'str', b'1': 'bytes', None: 'none', 1.5: 'float', 1j: 'complex', 2**64: 'big'}",
    "{(): 0, (1, 'a'): 1, frozenset({1}): 2}",
    "{'$int': 1}",
    "{'$': 1}",
    "{'a$': 1, 'A': {'b': {}}}",
    "{'\\ud800': 1, 'a': 2}",
    "{float('nan'): 1}",
    "{-0.0: 1}",
    "{'k%d' % n: n for n in range(24)}",
    "{datetime.date(2025, 1, 2): 1, datetime.timedelta(1): 2}",
]
SETS = [
    "set()",
    "frozenset()",
    "{3, 1, 2}",
    "{1, 'a', None, (1, 2), 2.5, b'a'}",
    "{10, 100, -1, 'z', 'aa'}",
    "frozenset({'b', 'a'})",
    "{frozenset({1}), frozenset()}",
    "[{1}, {1}]",
]
COMPLEX = ["0j", "1+2j", "complex(1.1, -0.0)", "complex('nan')", "complex('inf+infj')"]

DATES = ["datetime.date(2025, 1, 2)", "datetime.date.min", "datetime.date.max", "datetime.date(2024, 2, 29)"]
DATETIMES = [
    "datetime.datetime(2025, 1, 2, 3, 4, 5)",
    "datetime.datetime(2025, 1, 2, 3, 4, 5, 6)",
    "datetime.datetime(2025, 1, 2, 3, 4, 5, 120000)",
    "datetime.datetime.min",
    "datetime.datetime.max",
    "datetime.datetime(2025, 1, 2, tzinfo=datetime.timezone.utc)",
    "datetime.datetime(2025, 1, 2, 3, 4, 5, 6, tzinfo=datetime.timezone(datetime.timedelta(hours=-3)))",
    "datetime.datetime(1900, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(minutes=19, seconds=32)))",
    "datetime.datetime(1, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=23, minutes=59)))",
    "datetime.datetime(2025, 1, 2, 3, 4, 5, 123000, tzinfo=datetime.timezone.utc)",
]
TIMES = [
    "datetime.time()",
    "datetime.time(1, 2, 3)",
    "datetime.time.max",
    "datetime.time(1, 2, tzinfo=datetime.timezone.utc)",
    "datetime.time(1, 2, 3, 4, tzinfo=datetime.timezone(datetime.timedelta(hours=5, minutes=45)))",
]
TIMEDELTAS = [
    "datetime.timedelta()",
    "datetime.timedelta(days=-1, microseconds=5)",
    "datetime.timedelta(milliseconds=-1)",
    "datetime.timedelta(days=3, seconds=86399, microseconds=999999)",
    "datetime.timedelta.min",
    "datetime.timedelta.max",
]
PACKED = [
    "array.array('B', [0, 128, 255])",
    "array.array('b', [0, 127, -128])",
    "array.array('H', [1, 65535])",
    "array.array('h', [-32768, 32767])",
    "array.array('I', [1, 2**32 - 1])",
    "array.array('i', [-(2**31), 2**31 - 1])",
    "array.array('Q', [1, 2**53, 2**64 - 1])",
    "array.array('q', [-(2**63), -1, 2**63 - 1])",
    "array.array('f', [0.0, -0.0, 0.5, 0.1, float('inf')])",
    "array.array('d', [0.0, -0.0, 0.1, float('-inf'), 5e-324])",
    "array.array('d')",
    "[array.array('i', [1]), array.array('d', [1.0])]",
]
NESTED = [
    "{'rows': [{'id': 1, 'tags': {'a', 'b'}, 'at': (1.5, -1)}, {'id': 2, 'tags': set(), 'at': None}]}",
    "[[[[[[[[1]]]]]]]]",
]
DEEP = "__import__('functools').reduce(lambda inner, _: {}, range({}), {})"
DEEPEST = [
    ("200 lists", DEEP.format("[inner]", 199, "[]")),
    ("199 lists around None", DEEP.format("[inner]", 199, "None")),
    ("200 tuples", DEEP.format("(inner,)", 199, "()")),
    ("200 dicts", DEEP.format("{'a': inner}", 199, "{}")),
    ("199 lists around a time difference", DEEP.format("[inner]", 199, "datetime.timedelta(1)")),
    ("199 lists around a complex number", DEEP.format("[inner]", 199, "1j")),
]

# Bytes that are no value, and why.
INVALID = [
    ("nothing", "", "the message ends too early"),
    ("a byte after the end", "0000", "trailing bytes"),
    ("a second value", "8001", "trailing bytes"),
    ("0 in a head of two bytes", "1800", "a head that is not the shortest"),
    ("23 in a head of two bytes", "1817", "a head that is not the shortest"),
    ("255 in a head of three bytes", "1900ff", "a head that is not the shortest"),
    ("65535 in a head of five bytes", "1a0000ffff", "a head that is not the shortest"),
    ("2^32 - 1 in a head of nine bytes", "1b00000000ffffffff", "a head that is not the shortest"),
    ("-1 in a head of two bytes", "3800", "a head that is not the shortest"),
    ("a long head of bytes", "580161", "a head that is not the shortest"),
    ("a long head of text", "780161", "a head that is not the shortest"),
    ("a long head of an array", "980100", "a head that is not the shortest"),
    ("a long head of a map", "b8010000", "a head that is not the shortest"),
    ("a long head of a tag", "d8024901" + "00" * 8, "a head that is not the shortest"),
    ("reserved additional information", "1c", "not well-formed"),
    ("bytes of indefinite length", "5f4161ff", "an indefinite length"),
    ("text of indefinite length", "7f6161ff", "an indefinite length"),
    ("an array of indefinite length", "9f00ff", "an indefinite length"),
    ("a map of indefinite length", "bf0000ff", "an indefinite length"),
    ("a break alone", "ff", "not well-formed"),
    ("1.0 in single precision", "fa3f800000", "a float that is not the shortest"),
    ("1.0 in double precision", "fb3ff0000000000000", "a float that is not the shortest"),
    ("100000.0 in double precision", "fb40f86a0000000000", "a float that is not the shortest"),
    ("infinity in single precision", "fa7f800000", "a float that is not the shortest"),
    ("infinity in double precision", "fb7ff0000000000000", "a float that is not the shortest"),
    ("a NaN with a payload", "f97e01", "a NaN that is not the canonical one"),
    ("a signalling NaN", "f97d00", "a NaN that is not the canonical one"),
    ("a negative NaN", "f9fe00", "a NaN that is not the canonical one"),
    ("NaN in single precision", "fa7fc00000", "a NaN that is not the canonical one"),
    ("NaN in double precision", "fb7ff8000000000000", "a NaN that is not the canonical one"),
    ("undefined", "f7", "a simple value that is not supported"),
    ("simple value 0", "e0", "a simple value that is not supported"),
    ("simple value 32", "f820", "a simple value that is not supported"),
    ("true in a head of two bytes", "f815", "a simple value that is not supported"),
    ("a head without its argument", "18", "truncated"),
    ("bytes that end too early", "4361", "truncated"),
    ("text that ends too early", "6361", "truncated"),
    ("an array that ends too early", "8200", "truncated"),
    ("a map without its last value", "a100", "truncated"),
    ("a tag alone", "c2", "truncated"),
    ("a tuple's tag alone", "d9b7fd", "truncated"),
    ("a float that ends too early", "fb3ff1", "truncated"),
    ("more bytes than there are", "5bffffffffffffffff", "truncated"),
    ("more items than there are", "9bffffffffffffffff", "truncated"),
    ("more pairs than there are", "ba7fffffff00", "truncated"),
    ("a byte that is no text", "61ff", "text that is not UTF-8"),
    ("a long form of a character", "62c0af", "text that is not UTF-8"),
    ("a surrogate as text", "63eda080", "text that is not UTF-8"),
    ("a character beyond the last", "64f4908080", "text that is not UTF-8"),
    ("keys out of order", "a2616200616100", "keys out of order"),
    ("a shorter key after a longer one", "a262616100616200", "keys out of order"),
    ("an int key after a str key", "a26161000100", "keys out of order"),
    ("a repeated key", "a2616100616101", "a repeated key"),
    ("elements out of order", "d90102820201", "elements out of order"),
    ("a repeated element", "d90102820101", "a repeated element"),
    ("elements of a frozenset out of order", "d9b7fe820201", "elements out of order"),
    ("a repeated element of a frozenset", "d9b7fe820101", "a repeated element"),
    ("an empty big int", "c240", "a big int that has a shorter form"),
    ("a big int of one byte", "c24101", "a big int that has a shorter form"),
    ("2^64 - 1 as a big int", "c248" + "ff" * 8, "a big int that has a shorter form"),
    ("-2^64 as a big int", "c348" + "ff" * 8, "a big int that has a shorter form"),
    ("a big int with a leading zero", "c24a0001" + "00" * 8, "a big int that has a shorter form"),
    ("a big int as text", "c26161", "a tag on other content"),
    ("surrogate text that is UTF-8", "d901114161", "text that has a shorter form"),
    ("surrogate text without content", "d9011140", "text that has a shorter form"),
    ("surrogate text as text", "d901116161", "a tag on other content"),
    ("a complex number of ints", "d9a7f8820102", "a tag on other content"),
    ("a complex number of one part", "d9a7f881f90000", "a tag on other content"),
    ("a complex number of three parts", "d9a7f883f90000f90000f90000", "a tag on other content"),
    ("a tuple's tag on text", "d9b7fd6161", "a tag on other content"),
    ("a tuple's tag on a tuple", "d9b7fdd9b7fd80", "a tag on other content"),
    ("a set's tag on a map", "d90102a0", "a tag on other content"),
    ("a set's tag on bytes", "d9010240", "a tag on other content"),
    ("a date as a number", "d903ec01", "a tag on other content"),
    ("a datetime as a number", "c001", "a tag on other content"),
    ("a local time as a moment", text(0, "2025-01-02T03:04:05"), "a tag on other content"),
    ("a moment as a local time", text(47103, "2025-01-02T03:04:05+00:00"), "a tag on other content"),
    ("seconds since 1970", "c101", "a tag that is not supported"),
    ("a number of the first own tag below", "d9b7fc80", "a tag that is not supported"),
    ("an unassigned tag", "d9b80680", "a tag that is not supported"),
    ("the largest tag", "dbffffffffffffffff80", "a tag that is not supported"),
    ("self-described CBOR", "d9d9f700", "a tag that is not supported"),
    ("big-endian numbers", "d841420001", "a tag that is not supported"),
    ("clamped bytes", "d8444101", "a tag that is not supported"),
    ("half-precision numbers", "d854420000", "a tag that is not supported"),
    ("packed numbers cut off", "d85647" + "00" * 7, "packed numbers cut off"),
    ("packed numbers as a list", "d8568100", "a tag on other content"),
    ("a packed list of text", "d9b8026161", "a tag on other content"),
    ("a packed list of a list", "d9b80280", "a tag on other content"),
    ("a packed list of bytes", "d9b8024101", "a tag on other content"),
    ("a packed list of a packed list", "d9b802d9b802d8404101", "a tag on other content"),
    ("a packed list cut off", "d9b802d84d4101", "packed numbers cut off"),
    ("86400 seconds", "d9b80183001a0001518000", "a time difference that has another form"),
    ("-1 seconds", "d9b80183002000", "a time difference that has another form"),
    ("1,000,000 microseconds", "d9b8018300001a000f4240", "a time difference that has another form"),
    ("a time difference of two parts", "d9b801820000", "a tag on other content"),
    ("a time difference of floats", "d9b80183f90000f90000f90000", "a time difference that has another form"),
    ("201 lists", "81" * 200 + "80", "nested too deeply"),
    ("201 tuples", "d9b7fd81" * 200 + "d9b7fd80", "nested too deeply"),
    ("201 dicts", "a16161" * 200 + "a0", "nested too deeply"),
    ("200 lists around None", "81" * 200 + "f6", "nested too deeply"),
]

# Bytes of the right form that no Python object has: the engine refuses them, other readers need not.
NO_OBJECT = [
    ("a list as a key", "a18000", "unhashable"),
    ("a list in a tuple as a key", "a1d9b7fd818000", "unhashable"),
    ("a dict as an element", "d9010281a0", "unhashable"),
    ("a set as an element", "d9010281d9010280", "unhashable"),
    ("packed numbers as a key", "a1d840410100", "unhashable"),
    ("1 and True as keys", "a20100f500", "equal keys"),
    ("1 and 1.0 as keys", "a20100f93c0000", "equal keys"),
    ("0 and 0.0 as elements", "d901028200f90000", "equal elements"),
    ("0.0 and -0.0 as elements", "d9010282f90000f98000", "equal elements"),
    ("1 and True in a frozenset", "d9b7fe8201f5", "equal elements"),
    ("the 30th of February", text(1004, "2025-02-30"), "no date"),
    ("the year 0", text(1004, "0000-01-01"), "no date"),
    ("a date without hyphens", text(1004, "20250102"), "a date in another form"),
    ("a day of a week", text(1004, "2025-W01-4"), "a date in another form"),
    ("a date that is none", text(1004, "soon"), "no date"),
    ("a moment in UTC by its letter", text(0, "2025-01-02T03:04:05Z"), "a datetime in another form"),
    ("a moment with a space", text(47103, "2025-01-02 03:04:05"), "a datetime in another form"),
    ("a moment with two digits of a second", text(47103, "2025-01-02T03:04:05.12"), "a datetime in another form"),
    ("a moment without seconds", text(47103, "2025-01-02T03:04"), "a datetime in another form"),
    ("a time without seconds", text(47104, "03:04"), "a time in another form"),
    ("25 o'clock", text(47104, "25:00:00"), "no time"),
    ("more days than a time difference has", "d9b801831a3b9aca000000", "no time difference"),
    (
        "equal moments as elements",
        "d9010282" + text(0, "2025-01-02T03:00:00+00:00") + text(0, "2025-01-02T04:00:00+01:00"),
        "equal elements",
    ),
    ("surrogate text that is no WTF-8", "d9011141ff", "text in no encoding"),
    ("surrogate text that is cut off", "d9011142eda0", "text in no encoding"),
]

# Bytes that are taken as data and never given back: packed numbers that Python gets as a list.
DATA = PACKED[:11]



def main():
    expressions = [
        *[(text, text) for text in ["None", "False", "True"]],
        *[(f"int {n}", repr(n)) for n in INTS],
        *named("int", BIG_INTS),
        *named("float", FLOATS),
        *named("half", HALVES),
        *named("single", SINGLES),
        *named("double", DOUBLES),
        *named("str", TEXTS + SURROGATES),
        *named("bytes", BYTES),
        *named("sequence", SEQUENCES),
        *named("dict", DICTS),
        *named("set", SETS),
        *named("complex", COMPLEX),
        *named("time", DATES + DATETIMES + TIMES + TIMEDELTAS),
        *named("packed", PACKED),
        *named("nested", NESTED),
    ]
    values = []
    for name, python in expressions:
        value = eval(python)
        values.append({"name": name, "cbor": encode(value).hex(), "view": view(value), "python": python})
    # Not every reader of JSON goes so deep.
    for name, python in DEEPEST:
        values.append({"name": name, "cbor": encode(eval(python)).hex(), "python": python})
    invalid = [dict(zip(["name", "cbor", "why"], vector)) for vector in INVALID]
    no_object = [dict(zip(["name", "cbor", "why"], vector)) for vector in NO_OBJECT]
    data = []
    for python in DATA:
        cbor = "d9b802" + encode(eval(python)).hex()
        data.append({"name": f"list from {python}", "cbor": cbor, "python": f"({python}).tolist()"})
    lists = {"values": values, "invalid": invalid, "no_object": no_object, "data": data}
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text("{\n" + ",\n".join(lines(*item) for item in lists.items()) + "\n}\n")


def named(kind, expressions):
    return [(f"{kind} {text}", text) for text in expressions]


def lines(name, vectors):
    return f'"{name}": [\n' + ",\n".join(json.dumps(vector, allow_nan=False) for vector in vectors) + "\n]"


if __name__ == "__main__":
    main()
