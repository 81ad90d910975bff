# entry: f
# data: [12, 7, 25, 4, 9]

def find(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            where = index
            break
    else:
        where = -1
    return where


def collatz(n):
    steps = []
    while n != 1:
        steps.append(n)
        if n % 2:
            n = 3 * n + 1
            continue
        n //= 2
    else:
        steps.append("end")
    return steps


def pairs(limit):
    found = []
    for a in range(1, limit):
        for b in range(a, limit):
            if a * b > 20:
                break
            if (a + b) % 3:
                continue
            found.append((a, b))
        else:
            found.append(("row", a))
    return found


def classify(n):
    if n < 5: kind = "small"
    elif n < 10: kind = "medium"
    elif n < 20: kind = "large"
    else: kind = "huge"
    return kind


def countdown(n):
    out = []
    while True:
        n -= 1
        if n < 0: break
        elif n == 2: pass
        else: out.append(n); continue
        out.append("two")
    return out


def f(items):
    total = 0
    for total in []:
        pass
    last = [x for x in items if x][-1:]
    for item in items: last = item
    return {
        "find": [find(items, 25), find(items, 26)],
        "collatz": collatz(items[1]),
        "pairs": pairs(8),
        "classify": [classify(n) for n in items],
        "countdown": countdown(5),
        "empty loop keeps": total,
        "loop variable stays": [last, item],
        "conditional": ["odd" if n % 2 else "even" for n in items],
    }
