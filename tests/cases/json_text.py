# entry: f
# data: "{\"a\": [1, 2.5, null, true], \"b\": {\"c\": \"\\u00e9\"}}"

import json

def f(text):
    value = json.loads(text)
    return [value, json.dumps(value, sort_keys=True), json.dumps([1.0, 10 ** 20, "é"], ensure_ascii=False, indent=1)]
