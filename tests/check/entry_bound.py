# policy: function
# entry: mean
"""Nothing to say: whether a value can be called, the value knows."""

from statistics import fmean

mean = fmean if fmean else None
