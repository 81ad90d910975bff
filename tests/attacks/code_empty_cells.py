# entry: attack
# data: null
# cpython: no
# expect: ["NameError", "ValueError", 5]
"""Empties a cell under a function that runs, and writes another value into it."""


def attack(_):
    value = 1

    def read():
        return value

    cell = read.__closure__[0]
    del cell.cell_contents
    answers = []
    for call in (read, lambda: cell.cell_contents):
        try:
            answers.append(call())
        except (NameError, ValueError) as error:
            answers.append(type(error).__name__)
    cell.cell_contents = 5
    return [*answers, read()]
