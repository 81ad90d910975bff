v1: int
from . import b  # noqa: E402, F401 -- it looks at this module, of which the rest has not run

v2: int
