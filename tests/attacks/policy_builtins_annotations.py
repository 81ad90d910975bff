# entry: attack
# data: null
# policy: {"builtins": {"except": ["eval"]}}
# violations: ["builtins eval main.py:26 __annotate__ 6", "builtins eval main.py:28 __annotate__ 1", "builtins eval main.py:30 Alias 1", "builtins eval main.py:32 T 1", "builtins eval main.py:34 T 1"]
# expect: []
# cpython: no
"""Reaches for a builtin that is refused where a class evaluates later: annotations, bounds and aliases."""

from annotationlib import Format, get_annotations


def attack(_):
    routes = [
        lambda: Annotated.__annotations__,
        lambda: get_annotations(Annotated, format=Format.FORWARDREF),
        lambda: get_annotations(Annotated, format=Format.STRING),
        lambda: Annotated.method.__annotations__,
        lambda: Annotated.Alias.__value__,
        lambda: Annotated.bound.__type_params__[0].__bound__,
        lambda: Annotated.Inner.__type_params__[0].__default__,
    ]
    return [number for number, route in enumerate(routes) if succeeds(route)]


class Annotated:
    name: eval

    def method(self, text: eval): ...

    type Alias = eval

    def bound[T: eval](self): ...

    class Inner[T = eval]: ...


def succeeds(route):
    try:
        route()
    except PolicyViolation:
        return False
    return True
