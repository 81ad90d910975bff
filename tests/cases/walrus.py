# entry: f
# data: "a=1;b=22;;c=x;d=4"

import re


def parse(text):
    rest, pairs = text, []
    while match := re.match(r"(\w)=(\w+);?|;", rest):
        rest = rest[match.end():]
        if key := match[1]:
            pairs.append((key, match[2]))
    return pairs, rest


def f(text):
    pairs, rest = parse(text)
    numbers = [n for _, value in pairs if (n := value.isdigit() and int(value))]
    total = 0
    running = [total := total + n for n in numbers]
    any_long = any(len(found := value) > 1 for _, value in pairs)
    if (count := len(pairs)) > 3 and (last := pairs[-1][0]):
        pass
    first = (y := 10, y ** 2)
    nested = [[(inner := i * j) for j in range(3)] for i in range(3)]
    chunks, source = [], iter(range(7))
    while chunk := [x for _, x in zip(range(3), source)]:
        chunks.append(chunk)
    return [
        pairs, rest, numbers, running, total, any_long, found, count, last, first, y, nested, inner, n, chunks,
        (z := 3) + z, [w := 1, w + 1], {"k": (v := 5)}[f"{'k'}"] + v, f"{(t := 'x')}{t}", (lambda: (q := 2) + q)(),
    ]
