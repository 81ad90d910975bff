# entry: attack
# data: null
# cpython: no
# expect: []
"""Evaluates forward references that name a library module as theirs."""

import typing


def attack(_):
    reached = []
    for module in ("os", "_thread", "json", "random"):
        for text in ("__import__('os')", "__import__('_imp')", "urandom", "_os", "codecs", "allocate_lock"):
            for evaluate in (
                lambda: typing.ForwardRef(text, module=module).evaluate(),
                lambda: typing.evaluate_forward_ref(typing.ForwardRef(text, module=module)),
                lambda: typing.evaluate_forward_ref(typing.ForwardRef(text),
                                                    owner=type("Named", (), {"__module__": module})),
            ):
                try:
                    evaluate()
                except Exception:
                    continue
                reached.append(f"{module}: {text}")
    return sorted(set(reached))
