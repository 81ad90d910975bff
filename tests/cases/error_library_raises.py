# entry: f
# data: "{\"a\": 1,}"
# class: error
# cpython: 3.13

import json


def f(text):
    return json.loads(text)
