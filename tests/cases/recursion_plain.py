# entry: f
# data: {"n": 8, "coins": [1, 5, 10, 25], "maze": ["S.#.", ".#..", "...#", "#..E"]}

import functools


def hanoi(n, source="A", target="C", spare="B"):
    if n == 0:
        return []
    return hanoi(n - 1, source, spare, target) + [source + target] + hanoi(n - 1, spare, target, source)


def ackermann(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))


def is_even(n):
    return n == 0 or is_odd(n - 1)


def is_odd(n):
    return n != 0 and is_even(n - 1)


def queens(n, row=0, columns=(), diagonals=(), antidiagonals=()):
    if row == n:
        return [list(columns)]
    found = []
    for c in range(n):
        if c not in columns and row + c not in diagonals and row - c not in antidiagonals:
            found += queens(n, row + 1, (*columns, c), (*diagonals, row + c), (*antidiagonals, row - c))
    return found


def change(amount, coins):
    @functools.cache
    def ways(left, kinds):
        if left == 0:
            return 1
        if left < 0 or kinds == 0:
            return 0
        return ways(left - coins[kinds - 1], kinds) + ways(left, kinds - 1)

    return ways(amount, len(coins))


def solve(maze):
    grid = [list(row) for row in maze]

    def walk(r, c):
        if not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] in "#*":
            return False
        if grid[r][c] == "E":
            return True
        grid[r][c] = "*"
        if any(walk(r + dr, c + dc) for dr, dc in ((1, 0), (0, 1), (-1, 0), (0, -1))):
            return True
        grid[r][c] = "x"
        return False

    return [walk(0, 0), ["".join(row) for row in grid]]


def partitions(n, limit=None):
    limit = n if limit is None else limit
    if n == 0:
        yield []
    for part in range(min(n, limit), 0, -1):
        for rest in partitions(n - part, part):
            yield [part, *rest]


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def quicksort(xs):
    if len(xs) < 2:
        return xs
    pivot, *rest = xs
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


def mergesort(xs):
    if len(xs) < 2:
        return xs, 0
    middle = len(xs) // 2
    left, a = mergesort(xs[:middle])
    right, b = mergesort(xs[middle:])
    merged, inversions, i = [], a + b, 0
    for x in left:
        while i < len(right) and right[i] < x:
            merged.append(right[i])
            i += 1
        inversions += i
        merged.append(x)
    return merged + right[i:], inversions


def f(data):
    n = data["n"]
    return {
        "hanoi": [len(hanoi(n)), hanoi(3)], "ackermann": ackermann(2, 4),
        "mutual": [is_even(100), is_odd(101), is_even(7)],
        "queens": [len(queens(n)), queens(n)[0], len(queens(5))],
        "change": [change(100, tuple(data["coins"])), change(0, (1,))],
        "maze": solve(data["maze"]), "partitions": [len(list(partitions(12))), list(partitions(4))],
        "depth": depth(500),
        "sorts": [quicksort([(i * 37) % 50 for i in range(50)]) == list(range(50)), mergesort([5, 2, 4, 1, 3])],
        "y combinator": (lambda g: (lambda x: x(x))(lambda x: g(lambda n: x(x)(n))))(
            lambda self: lambda n: 1 if n < 2 else n * self(n - 1))(20),
    }
