"""Names to objects; there are no packages to search."""

import importlib


def resolve_name(name):
    module, _, path = name.partition(":")
    names = path.split(".") if path else []
    if not path and "." in module:
        first, *names = module.split(".")
        module = first
        while names:
            try:
                importlib.import_module(f"{module}.{names[0]}")
            except ImportError:
                break
            module += "." + names.pop(0)
    found = importlib.import_module(module)
    for part in names:
        found = getattr(found, part)
    return found
