# entry: attack
# data: null
# limits: {"fuel": 4000000000}
# cpython: no
# expect: "ended"
"""Calls the functions of the native modules with arguments of every wrong type and size."""

import array
import binascii
import cmath
import itertools
import math
import struct
import time
import unicodedata
import zlib

VALUES = (None, -1, 2**31, 2**63, -(2**70), float("nan"), float("-inf"), 1j, "", "\ud800", b"\xff" * 9, [],
          [[]], {}, (1, 2), type)


def attack(_):
    for module in (array, binascii, cmath, itertools, math, struct, time, unicodedata, zlib):
        for name in dir(module):
            function = getattr(module, name)
            if name.startswith("_") or not callable(function) or function in (math.comb, math.perm,
                                                                              math.factorial):
                continue
            for first in VALUES:
                for args in ((), (first,), (first, first), (first, 3), ("d", first)):
                    try:
                        function(*args)
                    except Exception:
                        continue
    return "ended"
