# data: {"window": 4, "limit": 2.0, "values": [20.1, 20.3, 20.2, 20.4, 27.9, 20.5, 20.4, null, 20.6, 20.8, 12.0, 20.7]}
"""Watches a stream of readings: fills gaps, smooths, and tells outliers by their distance from the median."""

import math
import random
from collections import deque
from itertools import count
from statistics import fmean, median, pstdev

# What makes a reading an outlier, as people can read and change it.
RULE = "abs(value - centre) / spread > limit * 1.4826"


def filled(values):
    last = None
    for value in values:
        if value is None:
            value = last
        last = value
        yield value


def windows(values, size):
    window = deque(maxlen=size)
    for value in values:
        window.append(value)
        if len(window) == size:
            yield tuple(window)


def outliers(values, size, limit):
    for place, window in zip(count(size - 1), windows(values, size)):
        centre = median(window)
        spread = median(abs(value - centre) for value in window) or 0.05
        value = window[-1]
        if eval(RULE, {"value": value, "centre": centre, "spread": spread, "limit": limit}):
            yield place, value


def bootstrap(values, rounds=40):
    """How sure the mean is: the spread of means of samples."""
    means = [fmean(random.choices(values, k=len(values))) for _ in range(rounds)]
    return pstdev(means)


def f(task):
    values = list(filled(task["values"]))
    found = dict(outliers(values, task["window"], task["limit"]))
    good = [value for place, value in enumerate(values) if place not in found]
    smooth = [round(fmean(window), 3) for window in windows(good, task["window"])]
    error = bootstrap(good)
    print(f"{len(found)} outliers, mean {fmean(good):.2f} ± {error:.2f}")
    return {"outliers": found, "smooth": smooth, "digits": max(0, -math.floor(math.log10(error)))}
