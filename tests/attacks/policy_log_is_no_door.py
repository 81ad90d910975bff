# entry: attack
# data: null
# policy: {"attributes": "no-private", "modules": {"math": "any"}, "on_violation": "log"}
# expect: []
# cpython: no
"""Under `log` what the engine hides stays hidden, whatever passes the policy."""

import re


def attack(_):
    routes = ["from re import _compiler", "from re import _parser as p", "import re._constants", "import _imp", "re._parser"]
    return [route for route in routes if succeeds(route)]


def succeeds(route):
    try:
        exec(route, {"re": re})
    except (ImportError, AttributeError):
        return False
    return True
