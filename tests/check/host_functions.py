# policy: {"modules": {}}
# host: {"price": {"kind": "read", "max_calls": 10}, "notify": {"kind": "effect", "max_calls": 1, "confirm": true}}
"""Functions that the host lends, and one that it does not."""

import host
from host import HostError, notify, order as buy, price

host.price("A"), host.__name__
host.cancel()
getattr(host, "cancel" if price else "price")
