# policy: {"modules": {"json": ["loads"], "os": ["path"], "math": "any", "collections": "any", "collections.abc": ["Set"]}}
"""Names of a module, by every way that is certain, and one that is not."""

import collections.abc
import json
import json as j
import math
import os
from json import dumps, loads as read
from os import getcwd as here

k = j
text = k.dumps([])
json.dump = None
del json.load
getattr(json, "dumps")
setattr(json, "dump" + "s", None)
math.sqrt(2)
json.dump, json.__name__
os.path.join("a", "b")
maybe = json if text else math
maybe.JSONDecoder


def f(json):
    return json.dumps([])


def g():
    json = math
    return json.dumps


def h():
    return (lambda module: module)(json).dumps, [m.dumps for m in [json]]


typed: object = json
typed.dumps
__import__("json").dumps
(w := json).dumps
[v := json for _ in "x"]
v.dumps
getattr(json, "dumps" if text else "loads")
del text
half = json
if text:
    half = text
half.dumps
collections.abc.Set, collections.abc.Sized, collections.deque
str("json").dumps, getattr(json, text)


def outer():
    module = json

    def change():
        def again():
            nonlocal module
            module = math

        return again

    return change, module.dumps
