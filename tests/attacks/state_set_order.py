# entry: attack
# data: null
# cpython: no
# expect: 100
"""Orders sets of texts, whose order depends on the hash seed, and shows it in the output for the second run
to differ by."""


def attack(_):
    names = {f"name{n}" for n in range(100)}
    print(*names)
    return len(names)
