# policy: {"attributes": "no-private"}
"""Attributes without an underscore that lead to frames and code."""


def f():
    yield 1


f().gi_frame.f_back.f_globals
f().gi_code
getattr(f(), "gi_yieldfrom")
"{0.tb_frame}".format(f)
f().gi_running
