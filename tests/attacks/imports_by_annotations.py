# entry: attack
# data: null
# cpython: no
# expect: []
"""Lets `annotationlib` and `inspect` evaluate annotations in the namespace of a library module."""

import annotationlib
import inspect


def attack(_):
    reached = []
    for module in ("os", "_thread", "json", "random"):
        for text in ("__import__('os')", "__import__('_imp')", "urandom", "_os", "codecs", "allocate_lock"):
            cls = type("Named", (), {"__module__": module, "__annotations__": {"x": text}})
            for evaluate in (
                lambda: annotationlib.get_annotations(cls, eval_str=True),
                lambda: inspect.get_annotations(cls, eval_str=True),
                lambda: inspect.signature(cls, eval_str=True).parameters["x"],
                lambda: annotationlib.ForwardRef(text, module=module).evaluate(),
            ):
                try:
                    evaluate()
                except Exception:
                    continue
                reached.append(f"{module}: {text}")
    return sorted(set(reached))
