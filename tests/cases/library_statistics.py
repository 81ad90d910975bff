# entry: f
# data: [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]

import statistics as st
from decimal import Decimal
from fractions import Fraction


def refused(action):
    try:
        return action()
    except (st.StatisticsError, TypeError, ValueError) as error:
        return type(error).__name__


def near(x):
    return float(f"{x:.10g}")


def f(xs):
    ys = [x * 2 + 1 for x in xs]
    normal = st.NormalDist(100, 15)
    fit = st.linear_regression(xs, ys)
    total = normal + st.NormalDist(5, 20) * 2
    return {
        "centre": [near(st.mean(xs)), near(st.fmean(xs)), near(st.fmean([1, 2, 3], weights=[3, 1, 1])),
            near(st.geometric_mean([54, 24, 36])), near(st.harmonic_mean([40, 60])),
            near(st.harmonic_mean([40, 60], weights=[5, 30])), st.median(xs), st.median([1, 2, 3, 4]),
            st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]), near(st.median_grouped([1, 2, 2, 3, 4])),
            st.mode("aabbb"), st.multimode("aabbc"), st.mode([1, 1.0, 2])],
        "exact": [str(st.mean([Fraction(1, 3), Fraction(1, 6)])), str(st.mean([Decimal("0.1"), Decimal("0.3")])),
            st.mean([1, 2]), st.mean([10 ** 20, 1, -10 ** 20, 2]), str(st.variance([Fraction(1), Fraction(2)])),
            st.mean([True, False])],
        "spread": [near(st.stdev(xs)), near(st.pstdev(xs)), near(st.variance(xs)), near(st.pvariance(xs)),
            near(st.variance(xs, xbar=st.mean(xs))), str(st.pvariance([Decimal(1), Decimal(2)])),
            near(st.stdev([1, 1, 1]))],
        "quantiles": [[near(q) for q in st.quantiles(xs)], [near(q) for q in st.quantiles(range(1, 101), n=10)],
            [near(q) for q in st.quantiles(xs, n=4, method="inclusive")]],
        "pairs": [near(st.covariance(xs, ys)), near(st.correlation(xs, ys)), near(fit.slope), near(fit.intercept),
            near(st.linear_regression([1, 2], [2, 4], proportional=True).slope)],
        "normal": [near(normal.pdf(100)), near(normal.cdf(115)), near(normal.inv_cdf(0.975)), near(normal.zscore(130)),
            normal.mean, normal.stdev, normal.variance, normal.median, near(total.mean), near(total.stdev),
            near(normal.overlap(st.NormalDist(110, 15))), [near(q) for q in normal.quantiles(4)], repr(normal),
            normal == st.NormalDist(100, 15), near(st.NormalDist.from_samples(xs).mean), len(normal.samples(3, seed=1)),
            (normal - 5).mean],
        "refused": [refused(x) for x in (lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]),
                lambda: st.stdev([1]), lambda: st.variance([]), lambda: st.harmonic_mean([-1]),
                lambda: st.geometric_mean([]), lambda: st.quantiles([], n=2), lambda: st.quantiles([1, 2], n=0),
                lambda: st.correlation([1], [1]), lambda: st.linear_regression([1, 1], [1, 2]), lambda: st.mean(["a"]),
                lambda: st.NormalDist(0, -1), lambda: st.fmean([1], [1, 2]), lambda: normal.inv_cdf(1))],
    }
