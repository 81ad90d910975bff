"""Writes data.json: `python3 generate.py`. Same seed, same bytes."""

import json
import pathlib
import random

DAYS = 3_000
MEAN, REVERSION, NOISE = 1.25, 0.04, 0.06


def closes():
    rng = random.Random(20250301)
    close = MEAN
    for _ in range(DAYS):
        close += REVERSION * (MEAN - close) + NOISE * rng.gauss(0, 1)
        yield round(close, 4)


path = pathlib.Path(__file__).with_name("data.json")
path.write_text(json.dumps(list(closes()), separators=(",", ":")) + "\n", encoding="utf-8", newline="\n")
