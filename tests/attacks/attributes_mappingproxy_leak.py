# entry: attack
# data: null
# cpython: no
# expect: false
"""Makes a comparison hand out the dict behind a type's mappingproxy, to write into the type."""


class Catch:
    def __eq__(self, other):
        try:
            other["opened"] = 1
        except TypeError:
            pass
        return True

    __ror__ = __or__ = __lt__ = __gt__ = __eq__
    __hash__ = None


def attack(_):
    proxy = vars(int)
    for call in (
        lambda: proxy == Catch(),
        lambda: Catch() == proxy,
        lambda: proxy | Catch(),
        lambda: Catch() | proxy,
        lambda: proxy != Catch(),
    ):
        try:
            call()
        except TypeError:
            continue
    return hasattr(1, "opened")
