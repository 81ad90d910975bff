# policy: function
"""Iterators without an end."""

import itertools
from itertools import count as numbers, cycle, repeat

for i in numbers():
    print(i)
for i in itertools.repeat(1):
    pass
for i in repeat(1, 3):
    pass
for i in cycle("ab"):
    if i:
        break
try:
    for i in numbers():
        print(1 / (9 - i))
except ZeroDivisionError:
    pass
for i in itertools.islice(numbers(), 3):
    pass
