# entry: attack
# data: null
# cpython: no
# expect: [0, 1]
"""Changes warning filters and the registry of what has been warned of."""

import warnings


def attack(_):
    with warnings.catch_warnings(record=True) as caught:
        warnings.warn("quiet", DeprecationWarning)
        before = len([w for w in caught if "left" in str(w.message)])
    warnings.simplefilter("error")
    try:
        warnings.warn("loud")
        return [before, 0]
    except UserWarning:
        return [before, 1]
