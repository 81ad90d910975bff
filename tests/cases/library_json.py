# entry: f
# data: {"text": "é \"q\" \\ \n \u2028", "numbers": [1, 1.5, -0.0, 1e100, 12345678901234567890], "nested": {"a": {"b": [null, true, false]}}}

import json
from collections import OrderedDict, namedtuple
from datetime import date
from decimal import Decimal
from enum import Enum, IntEnum
from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder, encode_basestring, encode_basestring_ascii
from json.scanner import make_scanner, py_make_scanner


class Level(IntEnum):
    HIGH = 3


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Encoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, Point):
            return {"__point__": [value.x, value.y]}
        if isinstance(value, (set, frozenset)):
            return sorted(value)
        if isinstance(value, date):
            return value.isoformat()
        return super().default(value)


def point_hook(d):
    return Point(*d["__point__"]) if "__point__" in d else d


class Text(str):
    pass


def refused(action):
    try:
        return action()
    except JSONDecodeError as error:
        return [error.msg[:15], error.pos, error.lineno, error.colno]
    except (TypeError, ValueError, RecursionError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


def f(data):
    loop = []
    loop.append(loop)
    Pair = namedtuple("Pair", "a b")
    numbers = json.loads(
        '[1, -0, -0.0, 1e5, 1E-2, 0.1, 123456789012345678901234567890, 1.7976931348623157e309, NaN, -Infinity]')
    return {
        "dumps": [json.dumps(data), json.dumps(data, ensure_ascii=False), json.dumps(data, indent=2),
            json.dumps(data, separators=(",", ":")), json.dumps({"b": 1, "a": 2}, sort_keys=True),
            json.dumps([1, [2]], indent="\t"), json.dumps([], indent=2), json.dumps({"a": []}, indent=1),
            json.dumps({}, indent=4), json.dumps([1, 2], indent=0)],
        "values": [json.dumps(x) for x in (None, True, 1.0, 1e16, 1e-7, "a/b", "\x00\x1f\x7f", "😀", (1, 2), Level.HIGH,
                {1: "a", None: 1, True: 2, 1.5: 3}, Text("t"), Pair(1, 2), OrderedDict(z=1), 10 ** 30, "</script>",
                "\ud800")],
        "special": [json.dumps([float("nan"), float("inf"), -float("inf")]),
            refused(lambda: json.dumps(float("nan"), allow_nan=False))[:56],
            json.dumps({(1,): 2, "k": 1}, skipkeys=True), json.dumps("é", ensure_ascii=True)],
        "encoder": [json.dumps({"p": Point(1, 2), "s": {3, 1}, "d": date(2024, 1, 2)}, cls=Encoder),
            json.dumps(Decimal("1.5"), default=str), "".join(Encoder().iterencode([Point(0, 0)])),
            JSONEncoder(indent=1).encode([1]), encode_basestring('"é'), encode_basestring_ascii('"é')],
        "loads": [json.loads(x) for x in ('{"a": [1, {"b": null}]}', ' [true , false]\n',
                '"\\u00e9\\ud83d\\ude00\\n\\/"', "5", b'{"b": 1}', bytearray(b"[1]"), '{"a": 1, "a": 2}', "[]", '""',
                '"\\ud800"'[:1] + 'x"')],
        "numbers": [type(n).__name__ for n in numbers] + [numbers[1], numbers[3:7], str(numbers[2])],
        "hooks": [json.loads('{"__point__": [3, 4]}', object_hook=point_hook).y,
            json.loads('{"b": 1, "a": 2}', object_pairs_hook=list),
            json.loads("[1.10, 2]", parse_float=Decimal)[0] == Decimal("1.1"), json.loads("[1]", parse_int=str),
            json.loads("[NaN]", parse_constant=lambda name: name), JSONDecoder().raw_decode('{"a": 1} rest'),
            JSONDecoder().decode(" 7 "), JSONDecoder(strict=False).decode('"tab\there"'),
            make_scanner(JSONDecoder())("[1]x", 0), py_make_scanner(JSONDecoder())("true", 0)],
        "round trip": [json.loads(json.dumps(data)) == data, json.loads(json.dumps({1: [(2,)]}))],
        "refused": [refused(lambda: json.loads(t)) for t in ("", "{", "[1 2]", "{'a': 1}", "01", "1.", ".5", "+1",
                "nul", '"open', '"\n"', '{"a" 1}', "[1] x", "\ufeff[]", '"\\x"', '"\\u12"', "tru", "[-]", "{1: 2}",
                "1e")],
        "refused dumps": [refused(lambda: json.dumps(Point(1, 2)))[:9], refused(lambda: json.dumps({(1,): 2}))[:9],
            refused(lambda: json.dumps(loop)), refused(lambda: json.dumps({1}))[:9], refused(lambda: json.loads(5))[:9],
            refused(lambda: json.loads(None))[:9], refused(lambda: json.dumps(b"x"))[:9]],
        "files": (lambda out: [json.dump({"a": 1}, out, indent=1), out.getvalue(), out.seek(0),
                json.load(out)])(__import__("io").StringIO()),
    }
