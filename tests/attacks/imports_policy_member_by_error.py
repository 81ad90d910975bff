# entry: attack
# data: null
# class: policy
# policy: {"modules": {"string": ["digits"]}}
# cpython: no
"""Takes what the policy does not list from the module that an error leads back to (CVE-2024-47532)."""

import string


def attack(_):
    try:
        string.no_such_name
    except PolicyViolation:
        pass
    except AttributeError as error:
        return repr(error.obj.Formatter)
    return repr(string.Formatter)
