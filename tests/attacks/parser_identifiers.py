# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Names that look alike, fold together, join, or are no names."""


def attack(_):
    for name in ("\u2118", "\xb5", "\ufb01", "\u1d52\ufe4f", "e\u0301", "a\u200d", "\U0001d4f8\U0001d4fc",
                 "\u202eabc", "a\xb7", "\u2460", "\u20ac", "\U000e0100", "a" * 100_000):
        try:
            exec(f"{name} = 1\nassert {name}\ndel {name}", {})
        except (SyntaxError, NameError):
            continue
    return "ended"
