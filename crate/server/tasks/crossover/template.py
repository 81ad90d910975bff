from collections import deque

FAST, SLOW = 20, 50


def strategy(bars):
    """Long while the fast moving average is above the slow one, otherwise in cash."""
    closes = [float(bar["close"]) for bar in bars]
    fast, slow = moving_average(closes, FAST), moving_average(closes, SLOW)
    equity = [1.0]
    for day in range(1, len(closes)):
        # Yesterday's averages decide about today's return.
        is_long = slow[day - 1] is not None and fast[day - 1] > slow[day - 1]
        growth = closes[day] / closes[day - 1] if is_long else 1.0
        equity.append(equity[-1] * growth)
    return equity


def moving_average(values, days):
    """The mean of the last `days` values, None until there are so many."""
    window, total, averages = deque(), 0.0, []
    for value in values:
        window.append(value)
        total += value
        if len(window) > days:
            total -= window.popleft()
        averages.append(total / days if len(window) == days else None)
    return averages
