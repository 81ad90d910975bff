# policy: {"builtins": {"except": ["eval", "exec", "open"]}}
"""A name is bound when its statement is done: what stands in it is the builtin still."""

exec += exec
eval: object = eval
for _ in "ab":
    open("x")
    open = print
