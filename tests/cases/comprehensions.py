# entry: f
# data: ["apple", "bob", "kayak", "level", "x"]

def f(words):
    lengths = {w: len(w) for w in words}
    palindromes = [w for w in words if w == w[::-1]]
    letters = sorted({c for w in words for c in w})
    return [lengths, palindromes, "".join(letters), [(i, w) for i, w in enumerate(words)]]
