# entry: attack
# data: null
# cpython: no
# expect: []
"""Catches the library's exceptions and reads the frames of their tracebacks."""

import datetime
import decimal
import fractions
import json
import random
import re
import statistics
import string
import typing
from types import ModuleType


def attack(_):
    reached = set()
    for call in (
        lambda: json.loads("{"),
        lambda: json.dumps({1j}),
        lambda: random.sample([], 1),
        lambda: re.compile("("),
        lambda: statistics.mean([]),
        lambda: string.Template("$").substitute(),
        lambda: fractions.Fraction("x"),
        lambda: decimal.Decimal("x"),
        lambda: typing.get_type_hints(1),
        lambda: datetime.datetime.strptime("", "%Y"),
    ):
        try:
            call()
        except Exception as error:
            step = error.__traceback__
            while step:
                for found in step.tb_frame.f_globals.values():
                    if isinstance(found, ModuleType) and found is not __builtins__:
                        try:
                            __import__(found.__name__)
                        except ImportError:
                            reached.add(found.__name__)
                step = step.tb_next
    return sorted(reached)
