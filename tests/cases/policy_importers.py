# entry: f
# data: null
# policy: {"modules": {"math": ["sin"]}, "importers": {"project.tables": {"json": ["loads"]}}}
# modules: [{"name": "helper", "trusted": true, "source": "import json, math\ndef text(x): return json.dumps(x)\ndef cosine(module): return module.cos(0)\n"}, {"name": "project.tables", "source": "import json\ndef read(): return json.loads('[1]')\ndef write(): return json.dumps([1])\ndef other(): import math\ndef run(): exec('import math', {})\n"}]
# violations: ["modules json.dumps project/tables.py:3 write 1", "modules math project/tables.py:4 other 1", "modules math <string>:1 <module> 1", "modules json main.py:21 <lambda> 1"]
# expect: ["[2]", 1.0, [1], 0.0, ["json.dumps", "math", "math", "json"]]
# cpython: no
"""Each module of a project has its own rules, or those of all; what the task's author brings is free."""

import helper
import math
import project.tables as tables


def f(_):
    refused = []
    attempts = [
        ("json.dumps", tables.write),
        ("math", tables.other),
        ("math", tables.run),
        ("json", lambda: __import__("json")),
    ]
    for name, attempt in attempts:
        try:
            attempt()
        except PolicyViolation:
            refused.append(name)
    return [helper.text([2]), helper.cosine(math), tables.read(), math.sin(0), refused]
