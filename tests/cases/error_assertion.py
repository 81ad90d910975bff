# entry: f
# data: [1, 2, 2]
# class: error

def f(values):
    unique = set(values)
    assert len(unique) == len(values), f"{len(values) - len(unique)} duplicates in {values}"
    return sorted(unique)
