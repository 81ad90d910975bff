# entry: attack
# data: null
# class: policy
# policy: {"attributes": "no-private"}
# cpython: no
"""Reads a private attribute in a field of a format string that it has put together (CVE-2023-41039)."""


def attack(_):
    template = "".join(["{0.", "_" * 2, "class", "_" * 2, "}"])
    return template.format(())
