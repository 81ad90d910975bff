# policy: {"builtins": {"only": ["len", "print"]}}
"""A list of builtins: names that are no builtins are Python's own matter."""

print(len([]), nothing_of_this_name)
[len for sum in []], {len for sum in []}, {len: 1 for sum in []}, (len for sum in [])
type Row[sum] = sum
sum([])
[min for min in min], [max for x in [] for max in max]
raise ValueError


@sorted
def typed[sorted](abs=abs):
    return abs, lambda pow=pow: pow
