# entry: attack
# data: null
# cpython: no
# expect: []
"""Asks native functions for their `__self__`, which is the module that they live in."""

import binascii
import bisect
import collections
import copy
import functools
import heapq
import io
import itertools
import json
import math
import operator
import random
import re
import struct
import sys
import time
import types
import unicodedata
import weakref
import zlib
from types import ModuleType


def attack(_):
    reached = set()
    for module in (binascii, bisect, collections, copy, functools, heapq, io, itertools, json, json.decoder,
                   json.scanner,
                   math, operator, random, re, struct, sys, time, types, unicodedata, weakref, zlib,
                   __builtins__):
        for name in dir(module):
            found = getattr(getattr(module, name, None), "__self__", None)
            if isinstance(found, ModuleType) and found is not __builtins__:
                try:
                    __import__(found.__name__)
                except ImportError:
                    reached.add(f"{module.__name__}.{name}: {found.__name__}")
    return sorted(reached)
