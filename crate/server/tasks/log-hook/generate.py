"""Writes data.txt: `python3 generate.py`. Same seed, same bytes."""

import datetime
import pathlib
import random

LINES = 2_000
# Route, weight, typical milliseconds, share of failures.
ROUTES = [
    ("GET /", 18, 9, 0.001),
    ("GET /api/products", 20, 22, 0.002),
    ("GET /api/products/{id}", 24, 17, 0.002),
    ("GET /api/orders/{id}", 12, 34, 0.006),
    ("POST /api/orders", 7, 120, 0.022),
    ("POST /api/login", 9, 85, 0.004),
    ("PUT /api/cart/{id}", 11, 41, 0.008),
    ("DELETE /api/cart/{id}", 3, 28, 0.004),
    ("GET /health", 8, 1, 0.0),
]
NOTES = ["WARN  {host} pool: 0 of 16 connections idle", "INFO  {host} restarted in {ms}ms", "INFO  {host} cache: 512 entries dropped"]


def lines():
    rng = random.Random(20250303)
    now = datetime.datetime(2025, 3, 3, 8)
    for _ in range(LINES):
        now += datetime.timedelta(milliseconds=round(rng.expovariate(1 / 18_000)) + 1)
        time = now.isoformat(timespec="milliseconds") + "Z"
        host = f"edge-{rng.randint(1, 4)}"
        kind = rng.random()
        if kind < 0.012:
            yield f"{time} " + rng.choice(NOTES).format(host=host, ms=rng.randint(800, 4_000))
        elif kind < 0.016:
            # A torn line.
            yield request(rng, time, host, now)[: rng.randint(20, 48)]
        else:
            yield request(rng, time, host, now)


def request(rng, time, host, now):
    route, _, typical, share = rng.choices(ROUTES, [weight for _, weight, _, _ in ROUTES])[0]
    # Around noon one host is in trouble.
    troubled = host == "edge-3" and 12 <= now.hour < 13
    status = 503 if rng.random() < (0.18 if troubled else share) else answer(rng, route)
    ms = max(1, round(typical * rng.lognormvariate(0, 0.45) * (6 if troubled else 1)))
    level = "ERROR" if status >= 500 else "WARN" if status >= 400 else "INFO"
    path = route.format(id=rng.randint(10_000, 19_999))
    return f"{time} {level:<5} {host} {path} {status} {ms}ms user=u{rng.randint(1_000, 1_399)} bytes={rng.randint(120, 9_000)}"


def answer(rng, route):
    if "login" in route and rng.random() < 0.12:
        return 401
    if "{id}" in route and rng.random() < 0.03:
        return 404
    return 201 if route.startswith("POST /api/orders") else 200


path = pathlib.Path(__file__).with_name("data.txt")
path.write_text("".join(f"{line}\n" for line in lines()), encoding="utf-8", newline="\n")
