# entry: attack
# data: null
# cpython: no
# expect: ["random: ImportError", "json: ImportError", "typing: ImportError"]
"""Writes a module's `__all__` so that a star import hands out what it hides. It hands out nothing."""

import json
import random
import typing


def attack(_):
    answers = []
    for module, hidden in [(random, "_os"), (json, "codecs"), (typing, "functools")]:
        module.__all__ = [hidden]
        try:
            exec(f"from {module.__name__} import *", {})
            answers.append(f"{module.__name__}: imported")
        except (ImportError, AttributeError):
            answers.append(f"{module.__name__}: ImportError")
    return answers
