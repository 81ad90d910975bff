# entry: attack
# data: null
# cpython: no
# expect: [2, {"$wtf8": "eda0bdedb880"}]
"""Joins two surrogates to a pair, which is still two code points and not one."""


def attack(_):
    text = "\ud83d" + "\ude00"
    return [len(text), text]
