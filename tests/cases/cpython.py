"""Runs one case under the installed CPython: prints its class, value view, stdout and error type.

The value view is that of crate/protocol/src/view.rs.
"""

import contextlib
import io
import json
import sys


def view(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if type(value) is int:
        return value if abs(value) < 2**53 else {"$int": str(value)}
    if type(value) is float:
        if value != value:
            return {"$float": "nan"}
        if value in (float("inf"), float("-inf")):
            return {"$float": "inf" if value > 0 else "-inf"}
        return value
    if type(value) is complex:
        return {"$complex": [view(value.real), view(value.imag)]}
    if type(value) is bytes:
        return {"$bytes": value.hex()}
    if type(value) in (list, tuple):
        return [view(item) for item in value]
    if type(value) in (set, frozenset):
        # The canonical order of small ints and short strings is their own.
        return {f"${type(value).__name__}": [view(item) for item in sorted(value)]}
    if type(value) is dict:
        if all(type(key) is str and not key.startswith("$") for key in value):
            return {key: view(item) for key, item in value.items()}
        return {"$dict": [[view(key), view(item)] for key, item in value.items()]}
    raise TypeError(f"object of type {type(value).__name__}")


def run(path, entry, data):
    out = io.StringIO()
    result = {"class": "ok", "value": None, "error": None}
    try:
        with open(path, encoding="utf-8") as file:
            code = compile(file.read(), "main.py", "exec")
        with contextlib.redirect_stdout(out):
            scope = {"__name__": "__main__"}
            exec(code, scope)
            value = scope[entry](json.loads(data))
            if hasattr(value, "send"):
                value = list(value)
    except SyntaxError:
        result["class"] = "syntax"
    except Exception as error:
        result |= {"class": "error", "error": type(error).__name__}
    else:
        try:
            result["value"] = view(value)
        except (TypeError, RecursionError):
            result["class"] = "value"
    return result | {"stdout": out.getvalue()}


if __name__ == "__main__":
    path, entry, data = sys.argv[1:]
    print(json.dumps(run(path, entry, data)))
