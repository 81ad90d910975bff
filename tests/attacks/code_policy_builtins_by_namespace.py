# entry: attack
# data: null
# class: policy
# policy: {"builtins": {"except": ["eval"]}}
# cpython: no
"""Takes a builtin that the policy does not allow from the namespace of builtins."""


def attack(_):
    space = __builtins__
    get = space.get if isinstance(space, dict) else lambda name: getattr(space, name)
    return get("ev" + "al")("1 + 1")
