# entry: attack
# data: null
# cpython: no
# expect: [2, "patched"]
"""Changes members of an enum that the library uses."""

import re


def attack(_):
    before = re.IGNORECASE.value
    object.__setattr__(re.IGNORECASE, "_value_", "patched")
    re.RegexFlag._member_map_["EVIL"] = re.IGNORECASE
    return [before, re.IGNORECASE._value_]
