# entry: attack
# data: null
# class: syntax
# cpython: no
"""Never closes a text in three quotes."""


def attack(_):
    return """
