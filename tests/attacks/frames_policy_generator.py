# entry: attack
# data: null
# class: policy
# policy: {"attributes": "no-private"}
# cpython: no
"""Reaches the frames of its callers through a generator that asks for its own (CVE-2023-37271)."""


def attack(_):
    def outer():
        yield generator.gi_frame.f_back.f_back

    generator = outer()
    return repr([frame.f_globals for frame in generator])
