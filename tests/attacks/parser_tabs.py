# entry: attack
# data: null
# cpython: no
# expect: ["TabError", "IndentationError", "IndentationError", "ok"]
"""Mixes tabs, spaces and form feeds in the indentation."""


def attack(_):
    answers = []
    for source in ("if 1:\n\tx=1\n        y=1", "if 1:\n  x=1\n y=1", " x=1", "if 1:\n\f\tx=1\n\ty=1"):
        try:
            exec(source)
            answers.append("ok")
        except SyntaxError as error:
            answers.append(type(error).__name__)
    return answers
