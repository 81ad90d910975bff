# entry: f
# data: null
# class: error

class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


def f(_):
    head = Node(1, Node(2))
    return head.next.next.value
