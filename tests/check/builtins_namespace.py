# policy: {"builtins": {"except": ["eval"]}}
"""The builtins of a module, in which nothing shows that is not allowed."""

for key in __builtins__:
    print(key)
