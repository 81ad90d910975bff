# entry: f
# data: 3

import sys

def f(n):
    for i in range(n):
        print(i, "é", sep="|", end=";\n")
    print("to stderr", file=sys.stderr)
    sys.stdout.write("raw\n")
    print(*"abc", flush=True)
    return n
