# entry: attack
# data: null
# cpython: no
# expect: "compiled"
"""Constants whose folding would not end: the compiler leaves them for the run."""


def attack(_):
    for text in ("2**10**10", "1<<10**10", "'a'*10**10", "(0,)*10**9", "10**10**8", "-(2**10**9)",
                 "2**-10**9", "'%1000000000d' % 1", "b'x'*(1<<40)", "((1,)*1000)*1000*1000", "1/0", "0**-1",
                 "1<<-1", "1.0**10**400"):
        compile(f"lambda: {text}", "x", "eval")
    return "compiled"
