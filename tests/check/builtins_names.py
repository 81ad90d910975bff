# policy: {"builtins": {"except": ["eval", "exec", "open", "compile", "input", "vars", "globals", "locals"]}}
"""Builtins that are not allowed: called, passed on, or likely the builtin still."""

run = eval
print(run("1"), list(map(compile, [])))


def f():
    return [exec for _ in range(2)], lambda: open("x")


if f:
    input = None

input()
eval = None
eval("1")
vars, locals = vars, 1
for globals in globals():
    pass


@open
class open:
    pass


def g(open=open):
    global exec
    exec = 1
    return eval
