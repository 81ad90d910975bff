# policy: {"builtins": {"except": ["eval", "exec", "input", "open", "compile", "vars", "globals", "locals", "delattr", "hasattr", "dir", "id"]}}
"""A builtin's name that the program has bound itself is no builtin."""

from re import compile


locals = print
locals(1)
delattr = (delattr := print, delattr(1))

if locals:

    class Window:
        open = True
        state = open


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


def caught(x):
    try:
        match x:
            case [open, *delattr]:
                return open, delattr
            case {"x": 1, **hasattr}:
                return hasattr
            case dir:
                return dir
    except ValueError as vars:
        print(vars)
    return [id := y for y in x], id


def typed[open, *vars, **dir]():
    return open, vars, dir
