"""No machine to speak of."""


def system():
    return ""
