"""`sys.modules` as the library sees it."""


class Modules:
    """The modules that user code knows, and one that is being imported just now.

    The library looks up classes' namespaces here by names that user code chooses, so its own
    namespaces are not to be found.
    """

    __slots__ = ("_known", "_find")

    def __init__(self, known, find):
        self._known = known
        self._find = find

    def __getitem__(self, name):
        module = self.get(name)
        if module is None:
            raise KeyError(name)
        return module

    def get(self, name, default=None):
        module = self._known.get(name)
        if module is None and isinstance(name, str):
            module = self._find(name)
        return default if module is None else module

    def __contains__(self, name):
        return self.get(name) is not None

    def copy(self):
        return self._known.copy()

    def items(self):
        return self._known.items()
