"""Annotations of attributes and items, and functions whose annotations nothing looks at."""

from typing import ClassVar, no_type_check

holder, table = type("Holder", (), {}), {}
holder.size: int = 3
table["size"]: int = 3


class CV:
    var: ClassVar["CV"]


CV.var = CV()


@no_type_check
class NTC:
    def meth(self, param: "not a type") -> None:  # noqa: F722
        pass
