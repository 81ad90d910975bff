# entry: f
# data: 5
# cpython: no

import random, secrets, time, uuid

def f(n):
    return [[random.random() for _ in range(n)], secrets.token_hex(8), str(uuid.uuid4()), time.time(), hash("belljar"), id(None) > 0]
