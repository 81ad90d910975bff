from contextvars import *  # noqa: F403
