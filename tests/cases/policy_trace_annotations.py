# entry: f
# data: null
# trace: {"modules": {"__main__": {"annotationlib": ["Format", "get_annotations"]}}, "builtins": ["float", "int", "str"], "attributes": [], "syntax": ["annotated_assignment", "annotations", "class", "ellipsis", "import"], "host": {}}
# expect: [7, "1", 2.0]
# cpython: no
"""Where a name is missing, annotations are evaluated once more, with copies of the builtins: traced too."""

from annotationlib import Format, get_annotations

bytes = str


def late(missing: Missing, whole: int, own: bytes, kind: own): ...


class Holder:
    missing: Missing
    part: float


def own(): ...


def f(_):
    of_function = get_annotations(late, format=Format.FORWARDREF)
    of_class = get_annotations(Holder, format=Format.FORWARDREF)
    return [(of_function["whole"])(7.5), of_function["own"](1), of_class["part"](2)]
