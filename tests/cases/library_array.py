# entry: f
# data: [3, 1, 2]

from array import array


def refused(action):
    try:
        return action()
    except (TypeError, ValueError, OverflowError, IndexError) as error:
        return type(error).__name__


def f(xs):
    a = array("i", xs)
    a.append(7)
    a.extend([8, 9])
    a.insert(0, -1)
    popped = [a.pop(), a.pop(1)]
    a.remove(2)
    a.reverse()
    b = array("d", [1.5, 2.5])
    c = array("B", b"bytes")
    d = a[:]
    d[1:3] = array("i", [50, 60, 70])
    del d[0]
    d *= 2
    e = array("h", [1, -2])
    e.byteswap()
    g = array("I")
    g.frombytes((5).to_bytes(4, "little") * 2)
    h = array("q", range(3))
    h.fromlist([10, 11])
    return [
        a.tolist(), popped, a.typecode, a.itemsize, len(a), a.index(7), a.count(1), 7 in a, list(b), repr(b),
        repr(array("d", [1.0, -0.0, 1e300, 1e16, 1e-7])), repr(array("f", [1.0, 0.1])), str(array("q", [1])),
        c.tobytes(), c.tolist(),
        d.tolist(), e.tolist(), g.tolist(), h.tolist(), repr(array("i")), repr(c), a == array("i", a.tolist()),
        array("i", [1]) == array("d", [1.0]),
        array("i", [1, 2]) < array("i", [1, 3]), (a + array("i", [5])).tolist(), sum(b), max(a), sorted(a),
        [x * 2 for x in a], a[::-1].tolist(),
        bytes(array("H", [1, 256])).hex(), memoryview(b)[1], array("f", [0.1])[0] == 0.1, array("f", [0.5])[0],
        [array(t).itemsize for t in "bBhHiqfd"], list(reversed(a)), d.index(60),
        (lambda v: (v.__setitem__(0, 9), a.tolist()))(memoryview(a)),
        [refused(x) for x in (lambda: array("i", ["a"]), lambda: array("b", [200]), lambda: array("z"),
                lambda: a.append(1.5), lambda: a + [1], lambda: a[100], lambda: array("B", [-1]), lambda: a.remove(999),
                lambda: array("i", 5), lambda: a.pop(50), lambda: g.frombytes(b"abc"), lambda: hash(a))],
    ]
