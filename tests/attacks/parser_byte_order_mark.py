# entry: attack
# data: null
# cpython: no
# expect: ["SyntaxError", 1, "SyntaxError"]
"""Puts byte order marks before, in and after a text."""


def attack(_):
    answers = []
    for source in ("\ufeff\ufeff1", b"\xef\xbb\xbf1", "1\ufeff"):
        try:
            answers.append(eval(source))
        except SyntaxError as error:
            answers.append(type(error).__name__)
    return answers
