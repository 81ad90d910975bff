"""There is no network."""

import contextlib
import unittest

HOST = HOSTv4 = "127.0.0.1"
IPV6_ENABLED = False
has_gethostname = True


def find_unused_port(*args, **kwargs):
    raise unittest.SkipTest("no network")


bind_port = find_unused_port
transient_internet = contextlib.nullcontext
