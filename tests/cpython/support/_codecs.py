from codecs import *  # noqa: F403
from codecs import decode, encode  # noqa: F401

from world import Absent

__getattr__ = Absent(__name__).__getattr__
