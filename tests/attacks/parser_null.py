# entry: attack
# data: null
# cpython: no
# expect: ["SyntaxError", "SyntaxError", "SyntaxError", "ValueError"]
"""Hides text behind a null character."""


def attack(_):
    errors = []
    for call in (lambda: eval("1\0+1"), lambda: compile("\0", "x", "exec"), lambda: exec(b"1\0"),
                 lambda: compile("1", "a\0b", "exec")):
        try:
            call()
            errors.append("none")
        except (SyntaxError, ValueError) as error:
            errors.append(type(error).__name__)
    return errors
