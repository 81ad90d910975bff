# entry: attack
# data: null
# cpython: no
# expect: []
"""Asks for the frames and exceptions of all threads. There is one, and its frames are the user's."""

import sys


def attack(_):
    files = set()
    for name in ("_current_frames", "_current_exceptions"):
        for found in getattr(sys, name, dict)().values():
            while hasattr(found, "f_code"):
                files.add(found.f_code.co_filename)
                found = found.f_back
    return sorted(files - {attack.__code__.co_filename})
