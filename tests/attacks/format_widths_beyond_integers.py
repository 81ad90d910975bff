# entry: attack
# data: null
# cpython: no
# expect: 7
"""Gives widths, precisions and indices that no integer type holds. They are errors, not wraps."""

HUGE = "9" * 30


def attack(_):
    errors = 0
    for call in (
        lambda: ("{:" + HUGE + "}").format("x"),
        lambda: ("{:." + HUGE + "f}").format(1.0),
        lambda: ("{" + HUGE + "}").format(1),
        lambda: ("{0[" + HUGE + "]}").format([1]),
        lambda: ("%" + HUGE + "d") % 1,
        lambda: "%*d" % (10**30, 1),
        lambda: "%-*d" % (-(10**30), 1),
    ):
        try:
            call()
        except (ValueError, OverflowError, IndexError, TypeError):
            errors += 1
    return errors
