# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Calls `exec` and `eval` with scopes that are no dicts, lie, or raise."""

import collections
import types


class Evil(dict):
    def __getitem__(self, key):
        raise ZeroDivisionError

    __missing__ = __contains__ = get = __getitem__


def attack(_):
    code = compile("x = print\ndel x\nimport math\nclass C: y = math", "x", "exec")
    for scope in ({}, Evil(), collections.ChainMap(), types.MappingProxyType({}), [], None, 1,
                  {"__builtins__": None},
                  {"__builtins__": {}}, {"__builtins__": 1}, {"__builtins__": Evil()},
                  {"__builtins__": {"__import__": 1}}):
        for names in (None, {}, Evil(), collections.ChainMap(), 1):
            for call in (lambda: exec(code, scope, names), lambda: eval("x", scope, names),
                         lambda: exec("x", scope, closure=())):
                try:
                    call()
                except Exception:
                    continue
    return "ended"
