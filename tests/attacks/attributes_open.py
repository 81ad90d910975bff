# entry: attack
# data: null
# cpython: no
# expect: []
"""Looks for a door to files: `open` by its names, classes of raw files, code that opens."""

import io


def attack(_):
    doors = {
        "open": lambda: open("x"),
        "builtins": lambda: __builtins__.open("x"),
        "io.open": lambda: io.open("x"),
        "io.open_code": lambda: io.open_code("x"),
        "io.FileIO": lambda: io.FileIO("x"),
        "FileIO(0)": lambda: io.FileIO(0),
        "subclasses": lambda: [cls for cls in io.RawIOBase.__subclasses__()
                               if cls.__name__ == "FileIO"][0](0),
        "TextIOWrapper": lambda: io.TextIOWrapper(io.FileIO(1, "w")),
    }
    opened = []
    for door, call in doors.items():
        try:
            call()
        except (NameError, AttributeError, OSError, IndexError, TypeError, ValueError):
            continue
        opened.append(door)
    return opened
