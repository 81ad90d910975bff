# policy: {"builtins": {"except": ["eval", "exec", "input", "open", "compile", "vars", "globals"]}}
"""A builtin's name that the program has bound itself is no builtin."""

from re import compile


def input(prompt):
    return prompt


class Door:
    open = True
    state = open

    def close(self, exec):
        return exec(self)


def main(eval, *vars, **globals):
    open = [eval(x) for x in vars]
    pattern = compile("x")
    return open, pattern, input("?"), globals, [open for open in range(3)], lambda exec: exec()
