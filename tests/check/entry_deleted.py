# policy: function
# entry: mean
"""Defined twice, and gone again."""


def mean(data):
    return data


def mean(data):
    return sum(data)


del mean
