from . import a, b  # noqa: F401
