# entry: attack
# data: null
# cpython: no
# expect: []
"""Looks for what shows a program the library's calls while they run: tracing, profiling, monitoring,
auditing."""

import sys

WAYS = ["settrace", "setprofile", "gettrace", "getprofile", "_settraceallthreads", "_setprofileallthreads",
        "monitoring",
        "addaudithook", "breakpointhook", "_current_frames", "_current_exceptions"]


def attack(_):
    return [way for way in WAYS if hasattr(sys, way)]
