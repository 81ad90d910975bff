"""A class and a function that another module's `no_type_check` must not touch."""


class NoTypeCheck_Outer:
    class Inner:
        pass


def NoTypeCheck_function(value: int) -> int:
    return value
