def mean(xs):
    numbers = [x for x in xs if isinstance(x, (int, float))]
    return sum(numbers) / len(numbers)
