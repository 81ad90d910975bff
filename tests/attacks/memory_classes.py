# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 4194304, "fuel": 2000000000}
# cpython: no
"""Makes classes without end, which object and the type caches know too."""


def attack(_):
    classes = []
    while True:
        classes.append(type("C", (), {}))
