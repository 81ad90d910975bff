# entry: attack
# data: null
# class: value
# cpython: no
"""Makes a class the entry: what it returns is an instance."""


class attack:
    def __init__(self, data):
        self.data = data
