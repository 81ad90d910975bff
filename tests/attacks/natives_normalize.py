# entry: attack
# data: null
# class: fuel
# limits: {"fuel": 300000000}
# cpython: no
"""Normalises a character with a million marks on it."""

import unicodedata


def attack(_):
    text = "a" + "\u0315\u0300" * 1_000_000
    while True:
        text = unicodedata.normalize("NFC", text)
