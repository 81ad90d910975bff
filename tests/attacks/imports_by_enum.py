# entry: attack
# data: null
# cpython: no
# expect: []
"""Converts the globals of a hidden module into the members of an enum."""

import enum


def attack(_):
    reached = []
    for module in ("os", "_thread", "_imp", "json", "random"):
        for convert in (enum.Enum._convert_, enum.IntEnum._convert_):
            try:
                made = convert("Made", module, lambda name: name in ("_os", "urandom", "codecs",
                                                                     "allocate_lock", "__builtins__"))
            except Exception:
                continue
            reached += [f"{module}: {member.name}" for member in made]
    return sorted(set(reached))
