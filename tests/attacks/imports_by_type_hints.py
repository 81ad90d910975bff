# entry: attack
# data: null
# cpython: no
# expect: []
"""Lets `typing` evaluate annotations of a class that says it belongs to a library module: in whose
namespace?"""

import typing


def attack(_):
    reached = []
    for module in ("os", "_thread", "json", "random", "codecs"):
        for text in ("__import__('os').urandom", "__import__('_imp').create_builtin", "urandom",
                     "_os.urandom", "allocate_lock"):
            cls = type("Named", (), {"__module__": module, "__annotations__": {"x": text}})
            try:
                typing.get_type_hints(cls)
            except Exception:
                continue
            reached.append(f"{module}: {text}")
    return reached
