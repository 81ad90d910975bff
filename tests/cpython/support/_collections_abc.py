"""The source of collections takes it for the whole of collections.abc."""

import collections.abc as _abc

globals().update({name: value for name, value in vars(_abc).items() if not name.startswith("__")})
