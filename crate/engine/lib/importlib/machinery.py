"""Suffixes of files, of which there are none."""

from _frozen_importlib import BuiltinImporter, FrozenImporter, ModuleSpec

SOURCE_SUFFIXES = []
BYTECODE_SUFFIXES = []
EXTENSION_SUFFIXES = []
DEBUG_BYTECODE_SUFFIXES = []
OPTIMIZED_BYTECODE_SUFFIXES = []


def all_suffixes():
    return []


class ExtensionFileLoader:
    """Nothing is ever loaded from a file; `inspect` asks whether something was."""
