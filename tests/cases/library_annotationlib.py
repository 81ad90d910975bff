# entry: f
# data: null
# cpython: 3.14
# expect: [{"a": "int", "b": "Unknown", "c": "list[Unknown | None]", "return": "text"}, "name 'Unknown' is not defined", true, true, "Unknown", [["x", "int"], ["y", "Missing"]], {}, "text", ["VALUE", "VALUE_WITH_FAKE_GLOBALS", "FORWARDREF", "STRING"], true, "int", "'x'", {"k": "list[int]"}, true, "list[Unknown | None]"]

import annotationlib
from annotationlib import Format, ForwardRef, get_annotations


def late(a: int, b: Unknown, c: list[Unknown | None] = None) -> "text": ...


class Holder:
    x: int
    y: Missing


def refused(action):
    try:
        return action()
    except NameError as error:
        return str(error)


def f(_):
    refs = get_annotations(late, format=Format.FORWARDREF)
    return [
        get_annotations(late, format=Format.STRING), refused(lambda: get_annotations(late)), refs["a"] is int,
        isinstance(refs["b"], ForwardRef), refs["b"].__forward_arg__,
        list(get_annotations(Holder, format=Format.STRING).items()),
        get_annotations(f), get_annotations(late, eval_str=False, format=Format.STRING)["return"],
        [x.name for x in Format], ForwardRef("int").evaluate() is int, annotationlib.type_repr(int),
        annotationlib.type_repr("x"), annotationlib.annotations_to_string({"k": list[int]}),
        annotationlib.get_annotate_from_class_namespace(vars(Holder)) is not None,
        annotationlib.call_annotate_function(late.__annotate__, Format.STRING)["c"],
    ]
