# entry: attack
# data: null
# class: memory
# limits: {"memory_bytes": 4194304}
# cpython: no
"""Escapes a text in two ways that make it longer at each step."""

import html


def attack(_):
    text = "\U0001f600\"<&"
    while True:
        text = html.escape(text) + ascii(text)
