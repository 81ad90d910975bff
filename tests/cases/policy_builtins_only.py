# entry: f
# data: null
# policy: {"builtins": {"only": ["len", "list", "getattr", "str", "exec", "eval", "type", "Exception"]}, "modules": {"builtins": "any", "json": ["loads"]}, "syntax": ["f_string"]}
# expect: [["ord", "ord"], 3, "the policy does not allow all of module 'json'", "own", ["IndentationError", 1, "ValueError", 2]]
# cpython: no
"""A list of builtins holds for their module too; a module's name that the program has bound is its own."""

import builtins
import json


def refused(attempt):
    try:
        return attempt()
    except PolicyViolation as violation:
        return str(violation)


def kind(attempt):
    try:
        return attempt()
    except Exception as error:
        return type(error).__name__


def encoded(name):
    space = {}
    exec(b"# coding: " + name + b"\nx = 2\n", space)
    return space["x"]


def f(_):
    last = [refused(lambda: builtins.ord), refused(lambda: getattr(builtins, "ord"))]
    json.dumps = "own"
    return [
        [text.split("'")[1] for text in last],
        builtins.len([1, 2, 3]),
        refused(lambda: exec("from json import *")),
        json.dumps,
        [
            kind(lambda: exec(" x = 1")),
            eval(" 1"),
            kind(lambda: encoded(b"latin-1")),
            encoded(b"utf-8"),
        ],
    ]
