import math


def f(xs):
    """Half-life of the spread in days, by least squares of each day's change on its level."""
    levels = xs[:-1]
    changes = [after - before for before, after in zip(xs, xs[1:])]
    slope = regress(levels, changes)
    if not -1 < slope < 0:
        raise ValueError(f"the spread does not revert: slope {slope:.4f}")
    return math.log(2) / -math.log1p(slope)


def regress(xs, ys):
    """Slope of the line through the points."""
    mean_x = math.fsum(xs) / len(xs)
    mean_y = math.fsum(ys) / len(ys)
    covariance = math.fsum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys))
    variance = math.fsum((x - mean_x) ** 2 for x in xs)
    return covariance / variance
