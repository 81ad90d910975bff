# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Changes lists, dicts, sets and buffers from inside the native calls that walk them."""

import array
import collections


def attack(_):
    items, table, group = list(range(50)), dict.fromkeys(range(50)), set(range(50))
    queue, data, numbers = collections.deque(range(50)), bytearray(50), array.array("d", range(50))

    class Wrecker:
        def wreck(self, *args):
            for container in (items, table, group, queue, data, numbers):
                try:
                    container.clear() if hasattr(container, "clear") else container.__delitem__(slice(None))
                except (BufferError, RuntimeError):
                    continue
            return 1

        __eq__ = __lt__ = __index__ = __len__ = __bool__ = __iter__ = wreck

        def __hash__(self):
            self.wreck()
            return 1

    wrecker = Wrecker()
    for call in (
        lambda: items.index(wrecker), lambda: items.count(wrecker), lambda: items.remove(wrecker),
        lambda: wrecker in items,
        lambda: items.__setitem__(slice(0, 9), (wrecker.wreck() for _ in range(5))),
        lambda: items.insert(wrecker, 1),
        lambda: items.extend(wrecker.wreck() for _ in range(5)), lambda: [wrecker] * 3 == items,
        lambda: max(items, key=wrecker.wreck),
        lambda: table.get(wrecker), lambda: table.setdefault(wrecker, 1),
        lambda: table == {n: wrecker for n in range(50)},
        lambda: table.update((wrecker, n) for n in range(5)), lambda: group.add(wrecker),
        lambda: group & {wrecker},
        lambda: group.symmetric_difference_update({wrecker}), lambda: queue.remove(wrecker),
        lambda: queue.index(wrecker),
        lambda: queue.insert(wrecker, 1), lambda: list(map(wrecker.wreck, queue)),
        lambda: data.__setitem__(wrecker, wrecker),
        lambda: data.extend(wrecker.wreck() for _ in data), lambda: data.join([data, wrecker]),
        lambda: data.find(wrecker),
        lambda: memoryview(data).__setitem__(wrecker, wrecker), lambda: numbers.__setitem__(0, wrecker),
        lambda: numbers.index(wrecker),
        lambda: sum(items, wrecker), lambda: "".join(str(wrecker.wreck()) for _ in items),
        lambda: dict(zip(items, map(wrecker.wreck, items))),
    ):
        for container in (items, queue, data, numbers):
            container.extend(range(50))
        table.update(dict.fromkeys(range(50)))
        group.update(range(50))
        try:
            call()
        except Exception:
            continue
    return "ended"
