from io import *  # noqa: F403
