from threading import Lock as allocate_lock  # noqa: F401
from threading import RLock, get_ident  # noqa: F401
