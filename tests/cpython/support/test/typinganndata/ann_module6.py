from typing import ClassVar

wrong: "ClassVar[int]" = 1
