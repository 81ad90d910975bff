# entry: attack
# data: null
# cpython: no
# expect: [9000000000.0, "OverflowError", "ValueError", "ValueError", "OverflowError"]
"""Sleeps for centuries, for ever and backwards. Only the run's own clock moves."""

import time


def attack(_):
    before = time.monotonic()
    time.sleep(9e9)
    answers = [round((time.monotonic() - before) / 1e6) * 1e6]
    for duration in (1e300, -1, float("nan"), 10**400):
        try:
            answers.append(time.sleep(duration))
        except (OverflowError, ValueError) as error:
            answers.append(type(error).__name__)
    return answers
