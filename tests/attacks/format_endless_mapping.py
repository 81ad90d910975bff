# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 200000000}
# cpython: no
"""Formats with a mapping that formats with itself again, guarded against recursion, without end."""


class Mapping(dict):
    def __missing__(self, key):
        while True:
            "{a}".format_map({"a": key})


def attack(_):
    return "{a}".format_map(Mapping())
