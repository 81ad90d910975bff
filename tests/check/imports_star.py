# policy: {"modules": {"json": ["loads"], "math": "any"}}
"""All names of a module that has a list."""

from json import *
from math import *
