# entry: attack
# data: null
# cpython: no
# expect: ["\ud83d\ude00", {"$wtf8": "eda080"}, {"$wtf8": "edb080eda080"}]
"""Returns texts with lone surrogates, alone and in the wrong order."""


def attack(_):
    return ["\U0001f600", "\ud800", "\udc00\ud800"]
