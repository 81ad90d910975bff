# entry: f
# data: {"rows": ["......", "..#...", "...#..", ".###..", "......", "......"], "steps": 5}

from collections import Counter


def step(live):
    neighbours = Counter((r + dr, c + dc) for r,
        c in live for dr in (-1, 0, 1) for dc in (-1, 0, 1) if (dr, dc) != (0, 0))
    return {cell for cell, n in neighbours.items() if n == 3 or n == 2 and cell in live}


def draw(live, height, width):
    return ["".join("#" if (r, c) in live else "." for c in range(width)) for r in range(height)]


def f(data):
    rows = data["rows"]
    live = {(r, c) for r, row in enumerate(rows) for c, cell in enumerate(row) if cell == "#"}
    seen = [frozenset(live)]
    for n in range(data["steps"]):
        live = step(live)
        seen.append(frozenset(live))
        print(f"step {n + 1}:", *draw(live, len(rows), len(rows[0])), sep="\n")
    shape = lambda cells: {(r - min(r for r, _ in cells), c - min(c for _, c in cells)) for r, c in cells}
    return {"cells": sorted(live), "counts": [len(s) for s in seen], "glider": shape(seen[0]) == shape(seen[4]),
        "moved": (min(r for r, _ in seen[4]) - min(r for r, _ in seen[0]),
            min(c for _, c in seen[4]) - min(c for _, c in seen[0]))}
