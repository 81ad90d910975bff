# entry: f
# data: "[1, 2]"
# host: [{"name": "notify", "kind": "effect", "max_calls": 9}]
# modules: [{"name": "helper", "trusted": true, "source": "import random\ndef help(x): return max(x)\n"}, {"name": "part", "source": "import json\ndef read(text): return json.loads(text)\n"}, {"name": "bare", "source": "LIMIT = 1\n"}]
# violations: []
# trace: {"modules": {"__main__": {"collections": ["Counter"], "math": ["*"], "statistics": ["mean"]}, "part": {"json": ["loads"]}, "bare": {}}, "builtins": ["hasattr", "len", "print"], "attributes": ["__class__", "__name__", "_x"], "syntax": ["async", "f_string", "import", "import_star"], "host": {"notify": 2}}
# expect: [1.5, "list", false, 2, 2]
# cpython: no
"""A trace tells what was used: by whom, of the library and of the builtins, and which syntax there is."""

import bare
import collections
import helper
import part
from host import notify
from math import *
from statistics import mean


async def never():
    sum(range(3))


def f(text):
    numbers = part.read(text)
    notify(1), notify(2)
    print(f"{sqrt(4)}")
    return [
        mean(numbers),
        numbers.__class__.__name__,
        hasattr(numbers, "_x") or hasattr(bare, "limit"),
        len(collections.Counter(numbers)),
        helper.help(numbers),
    ]
