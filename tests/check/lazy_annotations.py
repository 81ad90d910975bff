# policy: {"modules": {"json": ["loads"]}, "builtins": {"except": ["type", "open"]}, "attributes": "no-private"}
"""Annotations and the values of types are looked at only where something asks: likely, not certain."""

import json

x: type = 1
type Reader = open


def f[T: open](a: json.dumps, b: list[json._private], c=open) -> type:
    d: type = type
