# entry: attack
# data: null
# cpython: no
# expect: ["0.3333333333333333333333333333", "0.333"]
"""Changes the precision of decimals, in the context and in its templates."""

import decimal


def attack(_):
    before = str(decimal.Decimal(1) / 3)
    for context in (decimal.getcontext(), decimal.DefaultContext, decimal.BasicContext):
        context.prec = 3
    return [before, str(decimal.Decimal(1) / 3)]
