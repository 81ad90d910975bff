# entry: attack
# data: null
# cpython: no
# expect: "dropped"
"""Drops a chain of forty thousand instances."""


class Node:
    def __init__(self, next):
        self.next = next


def attack(_):
    node = None
    for _ in range(40_000):
        node = Node(node)
    del node
    return "dropped"
