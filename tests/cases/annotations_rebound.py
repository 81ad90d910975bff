# entry: f
# data: null
# cpython: no
# expect: {"class": ["TypeError", "TypeError", "NameError", "TypeError"], "honest": [{"x": "int"}, {"y": "str"}, {"z": [0, 1]}], "module": ["TypeError", "TypeError", "TypeError", "TypeError"], "weird key": "TypeError"}

"""The set in which a module or a class keeps the annotations that it has come to stays one."""

NAME = "__conditional_annotations__"


class Passing:
    def __hash__(self):
        return hash(NAME)

    def __eq__(self, other):
        return other == NAME


def run(source, **names):
    try:
        exec(source, names)
    except Exception as error:
        return type(error).__name__
    return "ok"


def f(_):
    whole = {}
    exec("x: int\nif True:\n    pass\nelse:\n    z: int\nclass A:\n    if True:\n        y: str\n    else:\n        z: str", whole)
    sets = {}
    exec("one = [0, 1]\nz: {x for x in one}\ny = {x for x in one}", sets)
    names = lambda owner: {name: kind.__name__ for name, kind in owner(1).items()}
    return {
        "module": [
            run(f"{NAME} = 0\nx: int"), run(f"globals()['{NAME}'] = {{}}\nx: int"), run(f"{NAME} = []\nx: int"),
            run(f"{NAME} = frozenset()\nx: int"),
        ],
        "class": [
            run(f"class A:\n    {NAME} = 0\n    if 1:\n        x: int"),
            run(f"class A:\n    def g():\n        nonlocal {NAME}\n        {NAME} = 0\n    g()\n    if 1:\n        x: int"),
            run(f"class A:\n    del {NAME}\n    if 1:\n        x: int"),
            run(f"class A:\n    def g():\n        return {NAME}\n    g.__closure__[0].cell_contents = 0\n    if 1:\n        x: int"),
        ],
        "weird key": run("globals()[Passing()] = 0\nx: int", Passing=Passing),
        "honest": [
            names(whole["__annotate__"]), names(whole["A"].__annotate__),
            {name: sorted(kind) for name, kind in sets["__annotate__"](1).items()},
        ],
    }
