# entry: attack
# data: null
# class: output
# cpython: no
"""Gives `writelines` lines that never end."""

import itertools
import sys


def attack(_):
    sys.stdout.writelines(itertools.repeat("line\n"))
