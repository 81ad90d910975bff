# entry: attack
# data: null
# cpython: no
# expect: "ended"
"""Monitors the library, if it can, with callbacks that raise, recurse and unregister themselves."""

import json
import sys


def attack(_):
    def raises(code, *args):
        if code.co_name == "dumps":
            raise KeyError

    def recurses(code, *args):
        if code.co_name == "dumps":
            json.dumps([1], indent=1)

    def leaves(code, *args):
        sys.monitoring.free_tool_id(1)

    for callback in (raises, recurses, leaves):
        try:
            monitoring = sys.monitoring
            events = monitoring.events
            monitoring.use_tool_id(1, "spy")
            for event in ("PY_START", "PY_RETURN", "LINE", "RAISE", "CALL"):
                monitoring.register_callback(1, getattr(events, event), callback)
            monitoring.set_events(1, events.PY_START | events.LINE | events.PY_RETURN)
            json.dumps([1], indent=1)
        except (KeyError, ValueError, RecursionError, AttributeError):
            pass
        try:
            monitoring.set_events(1, 0)
            monitoring.free_tool_id(1)
        except (ValueError, NameError):
            pass
    return "ended"
