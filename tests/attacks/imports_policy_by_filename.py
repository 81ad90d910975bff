# entry: attack
# data: null
# policy: {"modules": {"math": "any"}}
# cpython: no
# expect: "refused"
"""Under a policy, compiles an import under a library's file name given as bytes."""


def attack(_):
    try:
        exec(compile("import json", b"<frozen json>", "exec"), {})
    except (PolicyViolation, TypeError, ValueError):
        return "refused"
