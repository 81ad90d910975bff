# entry: f
# data: [1, 2]

import builtins


def f(xs):
    len = lambda x: 42
    return [
        len(xs), builtins.len(xs), hasattr(builtins, "no_such_name"), builtins.sum(xs), builtins.print is print,
        builtins.Exception is Exception, builtins.__name__, builtins.NotImplemented is NotImplemented,
        all(hasattr(builtins,
                name) for name in "abs all any ascii bin bool bytearray bytes callable chr classmethod compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset getattr globals hasattr hash hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip".split()),
        sorted(name for name in dir(builtins) if name.endswith("Warning"))[:4],
    ]
