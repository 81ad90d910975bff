# policy: {"builtins": {"only": ["len", "print"]}}
"""A list of builtins: names that are no builtins are Python's own matter."""

print(len([]), nothing_of_this_name)
[len for sum in []]
sum([])
raise ValueError
