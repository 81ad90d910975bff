# entry: attack
# data: null
# cpython: no
# expect: []
"""Replaces parts of a code object by every route that copies with changes."""

import copy


def attack(_):
    code = attack.__code__
    routes = {
        "replace": lambda: code.replace(co_code=b"\xff" * 64),
        "__replace__": lambda: code.__replace__(co_consts=()),
        "copy.replace": lambda: copy.replace(code, co_names=()),
        "type": lambda: type(code).replace(code, co_filename="<frozen json>"),
        "getattr": lambda: getattr(code, "re" + "place")(co_stacksize=0),
        "dict": lambda: vars(type(code))["replace"](code, co_nlocals=0),
        "__reduce__": lambda: code.__reduce__(),
        "__reduce_ex__": lambda: code.__reduce_ex__(4)[0](type(code), object, None),
        "setattr": lambda: setattr(code, "co_filename", "<frozen json>"),
        "delattr": lambda: delattr(code, "co_code"),
        "object": lambda: object.__setattr__(code, "co_consts", ()),
    }
    worked = []
    for route, call in routes.items():
        try:
            call()
        except (AttributeError, TypeError, KeyError):
            continue
        worked.append(route)
    return worked
