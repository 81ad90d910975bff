# entry: f
# data: ["a", 1, null, 2.5, true]

import sys


class Text:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def flush(self):
        self.parts.append("<flush>")


class Shown:
    def __str__(self):
        return "as str"

    def __repr__(self):
        return "as repr"


def f(xs):
    print()
    print("plain")
    print(*xs)
    print(*xs, sep="-", end="|\n")
    print(1, 2, sep="")
    print("a", "b", sep="\n")
    print("no newline", end="")
    print("", end=" then\n")
    print(Shown(), [Shown()], {"k": Shown()}, (Shown(),))
    print("é 日本 😀 \u200b tab\there \x00 nul")
    print("multi\nline", end="\n\n")
    print(1.0, 1e20, 1j, b"bytes", None, True, ..., int, [], {}, set(), ())
    print("sep none", "x", sep=None, end=None)
    print("flushed", flush=True)
    print("to stderr", file=sys.stderr)
    print("to none", file=None)
    out = Text()
    result = print("captured", 1, sep=",", end=";", file=out, flush=True)
    written = sys.stdout.write("written\n")
    sys.stdout.writelines(["x\n", "y\n"])
    sys.stderr.write("error text\n")
    for i in range(3):
        print(f"{i:>3}|", end="" if i < 2 else "\n")
    wrong = []
    for call in (lambda: print("x", sep=1), lambda: print("x", end=1), lambda: print("x", nope=1),
        lambda: print("x", file=5)):
        try:
            call()
        except (TypeError, AttributeError) as error:
            wrong.append(type(error).__name__)
    saved, sys.stdout = sys.stdout, out
    print("redirected")
    sys.stdout = saved
    print("back")
    return [out.parts, result, written, wrong]
