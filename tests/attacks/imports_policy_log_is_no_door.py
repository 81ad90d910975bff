# entry: attack
# data: null
# policy: {"modules": {"math": "any"}, "on_violation": "log"}
# cpython: no
# expect: ["ModuleNotFoundError", "ModuleNotFoundError"]
"""Under a policy that only logs, hidden modules are still unknown."""


def attack(_):
    errors = []
    for name in ("os", "_imp"):
        try:
            __import__(name)
        except ImportError as error:
            errors.append(type(error).__name__)
    return errors
