"""What tests ask about the machine, to leave out what it cannot do."""

import sys


def python_implementation():
    return sys.implementation.name


def system():
    return ""


machine = processor = release = version = node = system


def architecture(*args):
    return "32bit", ""


def libc_ver(*args):
    return "", ""


def win32_ver(*args):
    return "", "", "", ""


def platform(*args):
    return "wasm32"
