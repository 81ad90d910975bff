# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Formats values of every builtin type with every odd format spec. Each gives text or a ValueError."""


def attack(_):
    values = [0, -1, 10**40, True, 0.0, -0.0, float("nan"), float("inf"), 1e308, 5e-324, 1j, "x", "", None,
              [], b"x"]
    specs = ["", "z", "+z", "#x", "010", "=10", "<", "^^^", "\ud800<5", "\U0001f600^9", ",", "_", ",_",
             ",.2f", "_b", "n",
             "c", "%", "e", "g", "G", ".0", ".0g", ".0e", ".400f", ".1000g", "z.3f", "\0>3", "=^5", "<=5",
             "0=5", "x<-5"]
    for value in values:
        for spec in specs:
            try:
                format(value, spec)
            except (ValueError, TypeError, OverflowError):
                continue
    return "ended"
