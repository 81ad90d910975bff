# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 100000000}
# cpython: no
"""Lets every way of tracing end in an endless loop, and loops itself where there is none."""

import sys


def tracer(frame, event, arg):
    while True:
        pass


def attack(_):
    for way in ("settrace", "setprofile"):
        getattr(sys, way, tracer)(tracer) if hasattr(sys, way) else None
    tracer(None, None, None)
