def f(x):
    s = "ab" * 10_000_000
    return len(s.replace("a", s[:100_000]))
