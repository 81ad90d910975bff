# entry: f
# data: 42

import random


def refused(action):
    try:
        return action()
    except (ValueError, TypeError, IndexError) as error:
        return type(error).__name__


def near(x):
    return float(f"{x:.10g}")


def f(seed):
    r = random.Random(seed)
    deck = list(range(10))
    r.shuffle(deck)
    state = r.getstate()
    first = [r.random() for _ in range(3)]
    r.setstate(state)
    again = [r.random() for _ in range(3)]
    random.seed("text seed")
    module = [random.randint(1, 100), random.random(), random.choice("abc")]
    random.seed("text seed")
    repeated = [random.randint(1, 100), random.random(), random.choice("abc")]
    walk, x = [], 0
    for _ in range(10):
        x += r.choice((-1, 1))
        walk.append(x)
    counts = [0] * 6
    for _ in range(600):
        counts[r.randrange(6)] += 1
    inside = sum(r.random() ** 2 + r.random() ** 2 < 1 for _ in range(2000))
    return {
        "shuffle": deck, "state": first == again, "numbers": first, "module": module == repeated,
        "module values": module,
        "integers": [r.randint(1, 6), r.randrange(10), r.randrange(0, 100, 5), r.randrange(5, 10), r.getrandbits(70),
            r.getrandbits(0), r.randint(-5, -5), r.randrange(2 ** 80)],
        "choices": [r.choice([1, 2, 3]), r.choices("ab", k=5), r.choices([1, 2], weights=[1, 9], k=8),
            r.choices("xyz", cum_weights=[1, 1, 5], k=4), r.sample(range(1000), 4), r.sample("abc", 3),
            r.sample(["r", "b"], counts=[2, 2], k=3)],
        "real": [near(g) for g in (r.uniform(1, 2), r.triangular(0, 10, 3), r.gauss(0, 1), r.normalvariate(5, 2),
                r.expovariate(0.5), r.betavariate(2, 3), r.gammavariate(2, 1), r.lognormvariate(0, 1),
                r.paretovariate(3), r.weibullvariate(1, 2), r.vonmisesvariate(0, 4), r.triangular())],
        "walk": walk, "counts": counts, "pi": inside, "bytes": [r.randbytes(4), len(random.randbytes(7))],
        "seeds": [random.Random(s).random() for s in (0, -1, "a", b"b", bytearray(b"c"), 2 ** 100)],
        "none": 0 <= random.Random().random() < 1,
        "refused": [refused(x) for x in (lambda: r.choice([]), lambda: r.sample([1], 2), lambda: r.randint(2, 1),
                lambda: r.randrange(0), lambda: r.choices([], k=1), lambda: r.choices([1], weights=[0]),
                lambda: r.sample({1, 2}, 1), lambda: r.getrandbits(-1), lambda: r.choices([1], [1, 2]),
                lambda: r.shuffle((1,)), lambda: random.Random([1]))],
        "subclass": (lambda C: [C().random(), C().choice("abcd"), C().uniform(0, 4)])(type("Half", (random.Random,),
                {"random": lambda self: 0.5, "getrandbits": lambda self, k: 1})),
                "system": 0 <= random.SystemRandom().random() < 1,
    }
