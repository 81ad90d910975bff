# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Makes objects of every native type without what their methods expect to find in them, and uses them."""

HEAP_TYPE = 1 << 9


def attack(_):
    todo, seen = [object], {object}
    while todo:
        for found in type.__subclasses__(todo.pop()):
            if found not in seen:
                seen.add(found)
                todo.append(found)
    native = [cls for cls in seen if not cls.__flags__ & HEAP_TYPE]
    for cls in sorted(native, key=lambda cls: f"{cls.__module__}.{cls.__qualname__}"):
        for make in (lambda: cls.__new__(cls), lambda: object.__new__(cls), lambda: cls.__new__(cls, 1),
                     lambda: cls()):
            try:
                made = make()
            except Exception:
                continue
            for use in (repr, hash, len, iter, bool, next, reversed, lambda x: x == x, lambda x: x + x,
                        lambda x: x(),
                        lambda x: x[0], lambda x: {1} & x, lambda x: x.close()):
                try:
                    use(made)
                except Exception:
                    continue
    return "ended"
