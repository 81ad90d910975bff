# entry: attack
# data: null
# class: policy
# policy: {"modules": {"math": "any"}, "on_violation": "kill"}
# cpython: no
"""Under a policy that kills, tries to catch the end of the run."""


def attack(_):
    while True:
        try:
            import json
        except BaseException:
            continue
        finally:
            continue
