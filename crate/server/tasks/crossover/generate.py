"""Writes data.csv: `python3 generate.py`. Same seed, same bytes."""

import datetime
import pathlib
import random

BARS = 756
# Bars, drift and volatility a day: the share rises, falls, idles and rises again.
REGIMES = [(200, 0.0011, 0.010), (150, -0.0016, 0.019), (150, 0.0001, 0.008), (256, 0.0013, 0.012)]


def bars():
    rng = random.Random(20250302)
    date, close = datetime.date(2022, 1, 3), 84.0
    regimes = [regime for regime in REGIMES for _ in range(regime[0])]
    for _, drift, volatility in regimes[:BARS]:
        open_ = close * (1 + rng.gauss(0, volatility / 3))
        close = open_ * (1 + rng.gauss(drift, volatility))
        high = max(open_, close) * (1 + abs(rng.gauss(0, volatility / 2)))
        low = min(open_, close) * (1 - abs(rng.gauss(0, volatility / 2)))
        volume = round(1_200_000 * (1 + 25 * volatility) * rng.lognormvariate(0, 0.35))
        yield f"{date},{open_:.2f},{high:.2f},{low:.2f},{close:.2f},{volume}\n"
        date += datetime.timedelta(days=3 if date.weekday() == 4 else 1)


path = pathlib.Path(__file__).with_name("data.csv")
path.write_text("date,open,high,low,close,volume\n" + "".join(bars()), encoding="utf-8", newline="\n")
