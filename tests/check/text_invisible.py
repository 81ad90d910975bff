# policy: open
"""A text with what cannot be seen: a​b, soft­hyphen, ﻿first."""
