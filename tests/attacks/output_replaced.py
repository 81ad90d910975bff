# entry: attack
# data: null
# cpython: no
# expect: ["mine"]
"""Puts objects of its own in the place of stdout. They get what is printed, and the engine goes on."""

import sys


class Mine:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


def attack(_):
    real, sys.stdout = sys.stdout, Mine()
    print("mine", end="")
    mine, sys.stdout = sys.stdout, real
    sys.__stdout__ = None
    print("again", end="")
    return [text for text in mine.parts if text]
