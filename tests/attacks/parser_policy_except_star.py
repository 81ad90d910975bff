# entry: attack
# data: null
# class: policy
# policy: {"syntax": ["try_star"]}
# cpython: no
"""Splits an exception by a class that is none (CVE-2025-22153), in a text that it compiles itself."""

SOURCE = """
class Confused:
    def split(self, _):
        return 1, 2

try:
    raise ExceptionGroup("", [ValueError()])
except* ValueError as group:
    found = group
"""


def attack(_):
    namespace = {}
    exec(SOURCE, namespace)
    return repr(namespace["found"])
