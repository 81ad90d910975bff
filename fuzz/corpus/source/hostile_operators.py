class Evil(list):
    def __lt__(self, other): other.clear(); raise IndexError
    def __hash__(self): return -1
    def __eq__(self, other): keys.clear(); return NotImplemented
    def __index__(self): return 10 ** 30
    def __len__(self): return -1
    def __iter__(self): return iter(int, 1)
keys = {}
def f(x):
    seen = []
    for step in (lambda: sorted([Evil(), Evil(), Evil()]), lambda: keys.setdefault(Evil(), keys.get(Evil())),
                 lambda: "a" * Evil(), lambda: bool(Evil()), lambda: x[Evil():], lambda: range(Evil())[Evil()],
                 lambda: bytes(Evil()), lambda: "%*d" % (Evil(), 1)):
        try:
            seen.append(repr(step())[:40])
        except Exception as error:
            seen.append(type(error).__name__)
    return seen
