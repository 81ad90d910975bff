"""Annotations with names that do not exist, where they are evaluated."""


def f_bad_ann():
    holder = type("Holder", (), {})
    holder.size: missing = 1  # noqa: F821
    missing  # noqa: B018, F821


def g_bad_ann():
    no_list[0]: int = 1  # noqa: F821


class D_bad_ann:
    def __init__(self, size):
        missing.size: int = size  # noqa: F821
