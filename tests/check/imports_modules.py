# policy: {"modules": {"math": "any", "collections": "any", "urllib": ["parse"], "os.path": "any"}}
"""Statements that import what is not allowed, wherever they stand."""

import math, os, sys as system
import collections.abc, urllib.parse, urllib.request
import os.path
from os.path import join
from subprocess import run

if math:
    import socket

# What is not there has no members to speak of.
socket.socket, system.path


def f():
    try:
        from ctypes import CDLL
    except ImportError:
        pass
