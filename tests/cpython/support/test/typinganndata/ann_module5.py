"""`Final` without a value, and as a string."""

from typing import Final

name: Final[str] = "final"


class MyClass:
    value: "Final" = 1
