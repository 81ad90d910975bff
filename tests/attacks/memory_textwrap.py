# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 8388608, "fuel": 2000000000}
# cpython: no
"""Indents and wraps with a margin of a hundred million."""

import textwrap


def attack(_):
    return textwrap.indent("a\nb", " " * 20_000_000)
