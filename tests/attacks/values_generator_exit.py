# entry: attack
# data: null
# class: error
# cpython: no
"""Leaves by GeneratorExit, which ends generators silently and nothing else."""


def attack(_):
    raise GeneratorExit
