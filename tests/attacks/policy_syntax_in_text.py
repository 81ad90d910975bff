# entry: attack
# data: null
# policy: {"syntax": ["lambda"]}
# expect: []
# cpython: no
"""Hides refused syntax in text: in bytes, in another encoding, in annotations, in nested texts."""

import typing


def attack(_):
    routes = [
        "exec('f = lambda: 1')",
        "eval('(lambda: 1)()')",
        "eval('  \\t(lambda: 1)()')",
        "exec(b'lambda: 1')",
        "exec('# coding: rot13\\nynzoqn: 1'.encode())",
        "exec('# coding: rot13 coding: utf-8\\nynzoqn: 1'.encode())",
        "exec('# coding: latin-1\\nlambda: 1'.encode())",
        "compile('lambda: 1', 'f', 'eval')",
        "compile('lambda: 1', 'f', 'single')",
        "exec('exec(\"lambda: 1\")')",
        "exec('f\"{(lambda: 1)()}\"')",
        "typing.ForwardRef('lambda: 1').evaluate(globals={})",
    ]
    return [route for route in routes if succeeds(route)]


def succeeds(route):
    try:
        exec(route, {"typing": typing})
    except (PolicyViolation, ValueError, SyntaxError):
        return False
    return True
