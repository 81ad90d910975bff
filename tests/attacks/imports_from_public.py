# entry: attack
# data: null
# cpython: no
# expect: []
"""Takes what a public module has imported out of it by name. What is not public stays inside."""

PUBLIC = ["base64", "collections", "copy", "dataclasses", "datetime", "enum", "functools", "json", "random",
          "re", "textwrap", "traceback", "typing", "uuid", "warnings", "weakref"]
INSIDE = ["os", "_os", "_sys", "codecs", "_codecs", "copyreg", "inspect", "_thread", "linecache",
          "annotationlib", "_weakrefset", "_collections_abc", "_compiler", "_parser", "_constants"]


def attack(_):
    reached = []
    for public in PUBLIC:
        for name in INSIDE:
            scope = {}
            try:
                exec(f"from {public} import {name} as found", scope)
            except ImportError:
                continue
            try:
                __import__(scope["found"].__name__)
            except ImportError:
                reached.append(f"{public}.{name}")
    return reached
