# entry: attack
# data: null
# cpython: no
# expect: []
"""Spells a hidden module behind a public one, or spells it oddly. Only whole public names are known."""


def attack(_):
    reached = []
    for name in ["os.path", "json.os", "json.codecs", "json..codecs", "json.", ".os", "", " os", "os ",
                 "os\0",
                 "json\0os", "json.decoder.os", "collections.abc._sys", "re._compiler", "re._parser", "OS",
                 "o\u0455",
                 "\uff4f\uff53", "math.os", "sys.modules", "importlib.machinery", "tomllib._parser"]:
        try:
            __import__(name)
        except (ImportError, ValueError):
            continue
        reached.append(name)
    return reached
