# entry: f
# data: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]

class Recorder:
    def __getitem__(self, key):
        return repr(key)

    def __setitem__(self, key, value):
        self.last = ("set", key, value)

    def __delitem__(self, key):
        self.last = ("del", key)


def refused(action):
    try:
        return action()
    except (ValueError, TypeError, IndexError) as error:
        return f"{type(error).__name__}: {error}"


def assigned(items, key, value):
    items = list(items)
    items[key] = value
    return items


def removed(items, key):
    items = list(items)
    del items[key]
    return items


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def f(xs):
    record = Recorder()
    reads = [
        xs[2:5], xs[:3], xs[7:], xs[:], xs[-3:], xs[:-7], xs[::2], xs[1::3], xs[::-1], xs[8:2:-2], xs[5:2], xs[2:100],
        xs[-100:2], xs[100:], xs[-1:-4:-1], xs[Index(1):Index(4)], "hello"[1:-1], "hello"[::-2], (1, 2, 3)[1:],
        b"bytes"[1:3], range(10)[2:8:3], range(10)[::-1][0], bytearray(b"abc")[::-1].decode(), xs[:0], xs[slice(1, 3)],
    ]
    reads[20] = list(reads[20])
    written = [
        assigned(xs, slice(1, 3), "abc"), assigned(xs, slice(1, 8), []), assigned(xs, slice(0, 0), [9]),
        assigned(xs, slice(None, None, 3), "wxyz"), assigned(xs, slice(10, None), [10, 11]),
        assigned(xs, slice(5, 2), [0]),
        assigned(xs, slice(None, None, -1), xs), assigned(xs, -1, "last"), removed(xs, slice(None, None, 2)),
        removed(xs, slice(2, 8)), removed(xs, slice(-2, None)), removed(xs, slice(8, 1, -3)), removed(xs, 0),
    ]
    seen = [record[1], record[1:2], record[::], record[..., 1:2, None], record[1:2:3, "x"], record[()], record[-1:]]
    record[1:2] = 5
    seen.append(repr(record.last))
    del record[..., 0]
    seen.append(repr(record.last))
    matrix = [[1, 2], [3, 4]]
    matrix[0][1:] = matrix[1]
    matrix[1] *= 2
    wrong = [
        refused(lambda: xs["1"]), refused(lambda: xs[1.0]), refused(lambda: xs[10]), refused(lambda: xs[-11]),
        refused(lambda: "abc"[5]), refused(lambda: (1,)[3]), refused(lambda: xs[::0]), refused(lambda: xs[1:"2"]),
        refused(lambda: assigned(xs, slice(0, 4, 2), [1])),
        refused(lambda: assigned(xs, 10, 0)), refused(lambda: range(3)[3]), refused(lambda: b"a"[1]),
        refused(lambda: removed(xs, 20)), refused(lambda: 5[0]), refused(lambda: None[0]),
    ]
    indices = [slice(None, None, -2).indices(7), slice(-5, 100).indices(3), slice(1, 2, 3).indices(10)]
    parts = slice(1, 5, 2)
    return [
        reads, written, seen, matrix, wrong, indices, [parts.start, parts.stop, parts.step], parts == slice(1, 5, 2),
        slice(1, 2) < slice(1, 3),
    ]
