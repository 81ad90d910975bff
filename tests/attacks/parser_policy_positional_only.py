# entry: attack
# data: null
# class: policy
# policy: {"syntax": ["private_name"]}
# cpython: no
"""Hides a guard behind a positional-only parameter of its name (CVE-2026-55830), in a text that it compiles."""

SOURCE = """
def read(target, _getattr_, /):
    return target.secret

found = read(target, getattr)
"""


def attack(_):
    class Target:
        secret = 1

    namespace = {"target": Target()}
    exec(SOURCE, namespace)
    return namespace["found"]
