# policy: {"modules": {"math": "any"}}
"""An import by a name that shows at run time."""


def f(name):
    __import__(name)
    __import__("ma" + "th")
    __import__(*name)
