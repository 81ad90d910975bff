# entry: f
# data: "title = 'TOML'\n[owner]\nname = \"Tom \\u00e9\"\ndob = 1979-05-27T07:32:00-08:00\n[database]\nports = [8000, 8001,\n  8002] # trailing\nenabled = true\nratio = 1_000.5e-1\nhex = 0xDEAD_beef\ninf = -inf\n[servers.alpha]\nip = '10.0.0.1'\n[[items]]\nn = 1\n[[items]]\nn = 2\n[items.sub]\nd = { x = 1, y.z = 2 }\n"

import io
import tomllib
from decimal import Decimal


def refused(text):
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return str(error)[:60]


def f(text):
    data = tomllib.loads(text)
    data["owner"]["dob"] = data["owner"]["dob"].isoformat()
    more = tomllib.loads('''
a."b.c".d = "quoted key"
multi = """
line one
  line \\
     two"""
raw = \'\'\'C:\\path\'\'\'
dates = [1979-05-27, 07:32:00, 1979-05-27T00:32:00.999]
mixed = [1, "a", [true, {k = 1}]]
oct = 0o755
bin = 0b1101
empty = {}
"" = "empty key"
''')
    more["dates"] = [d.isoformat() for d in more["dates"]]
    return [
        data, more, tomllib.loads("x = 1.10", parse_float=Decimal)["x"] == Decimal("1.10"),
        tomllib.load(io.BytesIO(b"a = 1")), tomllib.loads(""), tomllib.loads("# only a comment"),
        [refused(t)[:25] for t in ("a = ", "a = 1\na = 2", "[t]\n[t]", "= 1", "a = 'open", "a = [1, ", "a = 01",
                "a = 1979-13-01", "a b = 1", "a = \"\\x\"", "[a]]", "a = {x = 1,, y = 2}", "a.b = 1\na = 2",
                "a = nope")], issubclass(tomllib.TOMLDecodeError, ValueError),
    ]
