# policy: open
# entry: attack
"""Everything that the engine has is allowed: what it does not have is the engine's matter."""

import host
import os
from sys import *


def attack(_):
    return host.price("A"), eval("1"), ().__class__.__base__.__subclasses__(), getattr(os, "_exit"), "{0.__class__}".format(1)
