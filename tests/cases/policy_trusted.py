# entry: f
# data: 1
# policy: {"modules": {}, "builtins": {"except": ["eval"]}, "attributes": "no-private"}
# modules: [{"name": "helper", "trusted": true, "source": "import operator\ndef read(x): return [x._x, getattr(x, '_x'), '{0._x}'.format(x), operator.attrgetter('_x')(x), eval('1'), '_x' in vars(x), '_x' in dir(x)]\ndef make(x):\n    class Box: pass\n    box = Box()\n    box._x = x\n    return box\n"}]
# violations: []
# expect: [1, 1, "1", 1, 1, true, true]
# cpython: no
"""Modules that the task's author brings along are free of the policy, by whatever way they go."""

import helper


def f(x):
    return helper.read(helper.make(x))
