# entry: f
# data: "it was the best of times, it was the worst of times"

import heapq
from collections import Counter
from itertools import count


def tree(text):
    order = count()
    heap = [(n, next(order), letter) for letter, n in sorted(Counter(text).items())]
    heapq.heapify(heap)
    while len(heap) > 1:
        (n1, _, left), (n2, _, right) = heapq.heappop(heap), heapq.heappop(heap)
        heapq.heappush(heap, (n1 + n2, next(order), (left, right)))
    return heap[0][2]


def codes(node, prefix=""):
    if isinstance(node, str):
        return {node: prefix or "0"}
    left, right = node
    return codes(left, prefix + "0") | codes(right, prefix + "1")


def decode(node, bits):
    at = node
    for bit in bits:
        at = at[int(bit)]
        if isinstance(at, str):
            yield at
            at = node


def lzw(text):
    table = {chr(i): i for i in range(256)}
    out, word = [], ""
    for letter in text:
        if word + letter in table:
            word += letter
        else:
            out.append(table[word])
            table[word + letter] = len(table)
            word = letter
    return out + [table[word]] if word else out


def unlzw(numbers):
    table = {i: chr(i) for i in range(256)}
    word = table[numbers[0]]
    out = [word]
    for n in numbers[1:]:
        entry = table.get(n, word + word[0])
        out.append(entry)
        table[len(table)] = word + entry[0]
        word = entry
    return "".join(out)


def run_lengths(bits):
    from itertools import groupby
    return [(bit, len(list(group))) for bit, group in groupby(bits)]


def f(text):
    root = tree(text)
    table = codes(root)
    bits = "".join(table[letter] for letter in text)
    packed = int("1" + bits, 2).to_bytes((len(bits) + 8) // 8, "big")
    unpacked = bin(int.from_bytes(packed, "big"))[3:]
    frequent = min(table.values(), key=len)
    compressed = lzw(text * 3)
    return {
        "table": table, "length": len(bits), "packed": packed, "decoded": "".join(decode(root, unpacked)) == text,
        "prefix free": not any(a != b and b.startswith(a) for a in table.values() for b in table.values()),
        "frequent": frequent, "lzw": [len(compressed), compressed[-3:], unlzw(compressed) == text * 3],
        "runs": run_lengths(bits[:40]),
    }
