# entry: attack
# data: null
# class: policy
# policy: {"modules": {"string": "any"}, "attributes": "no-private"}
# cpython: no
"""The same by `string.Formatter`, and by a class derived from it (CVE-2024-47532, CVE-2026-76825)."""

import string


class Reader(string.Formatter):
    pass


def attack(_):
    field = "0." + "_" * 2 + "class" + "_" * 2
    return repr(Reader().get_field(field, ((),), {}))
