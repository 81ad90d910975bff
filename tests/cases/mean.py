# entry: f
# data: [1.5, 2.25, -3.75, 1e300, 2]

import statistics

def f(xs):
    return {"mean": statistics.fmean(xs), "median": statistics.median(xs), "n": len(xs)}
