# entry: f
# data: "1 2 three 4"
# class: error

def numbers(text):
    for word in text.split():
        yield int(word)


def doubled(source):
    for n in source:
        yield n * 2


def f(text):
    return sum(doubled(numbers(text)))
