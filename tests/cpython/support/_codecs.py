from codecs import decode, encode  # noqa: F401
