# policy: function
# entry: mean
"""Nothing to say: one of two is chosen, and one is defined by an assignment, or imported."""

from statistics import fmean as mean

try:
    pass
except ValueError:

    def mean(data):
        return data
