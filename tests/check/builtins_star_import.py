# policy: {"builtins": {"except": ["pow"]}}
"""A star import may have bound the name."""

from math import *

pow(2, 3)
