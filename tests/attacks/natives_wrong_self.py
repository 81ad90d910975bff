# entry: attack
# data: null
# limits: {"fuel": 4000000000}
# cpython: no
# expect: "ended"
"""Calls every method of every builtin type on an object of another type."""

import types

OTHERS = (None, 1, "x", [], {}, lambda: 1, types.SimpleNamespace(), type)


def attack(_):
    for cls in (int, str, bytes, bytearray, list, tuple, dict, set, frozenset, float, complex, range, slice,
                memoryview,
                type, object, property, super, types.FunctionType, types.GeneratorType, types.CodeType,
                types.FrameType,
                types.CellType, types.ModuleType, types.MethodType, types.MappingProxyType,
                types.TracebackType, BaseException):
        for name, method in sorted(vars(cls).items()):
            for other in OTHERS:
                for args in ((), (1,), (1, 2)):
                    try:
                        method(other, *args)
                    except Exception:
                        continue
    return "ended"
