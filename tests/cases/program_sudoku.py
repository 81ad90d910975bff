# entry: f
# data: ["53..7....", "6..195...", ".98....6.", "8...6...3", "4..8.3..1", "7...2...6", ".6....28.", "...419..5", "....8..79"]

def peers():
    cells = [(r, c) for r in range(9) for c in range(9)]
    return {
        (r, c): {(i, j) for i, j in cells if (i == r or j == c or (i // 3, j // 3) == (r // 3, c // 3)) and (i,
                j) != (r, c)}
        for r, c in cells
    }


PEERS = peers()


def place(grid, cell, digit):
    grid = dict(grid)
    todo = [(cell, digit)]
    while todo:
        cell, digit = todo.pop()
        if digit not in grid[cell]:
            return None
        grid[cell] = digit
        for peer in PEERS[cell]:
            if digit in grid[peer]:
                rest = grid[peer].replace(digit, "")
                if not rest:
                    return None
                grid[peer] = rest
                if len(rest) == 1:
                    todo.append((peer, rest))
    return grid


def search(grid, tried):
    if grid is None:
        return None
    if all(len(v) == 1 for v in grid.values()):
        return grid
    cell = min((c for c in grid if len(grid[c]) > 1), key=lambda c: (len(grid[c]), c))
    for digit in grid[cell]:
        tried.append((cell, digit))
        if solved := search(place(grid, cell, digit), tried):
            return solved
    return None


def f(rows):
    grid = dict.fromkeys(PEERS, "123456789")
    for r, row in enumerate(rows):
        for c, digit in enumerate(row):
            if digit != "." and grid is not None:
                grid = place(grid, (r, c), digit)
    tried = []
    solved = search(grid, tried)
    lines = ["".join(solved[r, c] for c in range(9)) for r in range(9)]
    valid = all(sorted(line) == list("123456789") for line in (*lines, *map("".join, zip(*lines))))
    empty = search(dict.fromkeys(PEERS, "123456789"), [])
    return {"lines": lines, "valid": valid, "guesses": len(tried), "empty": "".join(empty[0, c] for c in range(9)),
        "impossible": place(place(dict.fromkeys(PEERS, "123456789"), (0, 0), "1"), (0, 1), "1")}
