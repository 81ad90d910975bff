# entry: f
# data: null
# policy: {"attributes": "no-private"}
# modules: [{"name": "helper", "trusted": true, "source": "def marked(): pass\nmarked.kind = 1\nmarked._secret = 2\n"}]
# violations: ["attributes _secret main.py:29 f 1"]
# expect: [[], ["kind"], "refused"]
# cpython: no
"""What judges names has nothing unjudged behind it, and hands on no private ones."""

import functools
import helper
import inspect


class Wrapper:
    def __init__(self):
        self.seen = {}

    @property
    def __dict__(self):
        return self.seen


def f(_):
    judging = [functools.update_wrapper, inspect.classify_class_attrs, inspect.getattr_static]
    judging += [inspect.getmembers, inspect.getmembers_static]
    wrapper = functools.update_wrapper(Wrapper(), helper.marked, assigned=())
    try:
        functools.update_wrapper(Wrapper(), helper.marked, assigned=(), updated=("_secret",))
        refused = "taken"
    except PolicyViolation:
        refused = "refused"
    return [[one for one in judging if inspect.unwrap(one) is not one], list(wrapper.seen), refused]
