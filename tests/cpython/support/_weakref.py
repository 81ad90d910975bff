from weakref import *  # noqa: F403
