# data: [["ann", "bob", 1], ["bob", "cid", 0.5], ["cid", "ann", 0], ["ann", "dan", 1], ["dan", "bob", 1], ["cid", "dan", 0.5]]
"""Elo ratings of players from the games that they have played."""

from functools import reduce, total_ordering
from operator import attrgetter


@total_ordering
class Player:
    __slots__ = ("name", "games", "_rating")

    def __init__(self, name, rating=1500.0):
        self.name, self.games, self._rating = name, 0, rating

    @property
    def rating(self):
        return self._rating

    def expects(self, other):
        return 1 / (1 + 10 ** ((other.rating - self.rating) / 400))

    def change(self, points):
        self._rating += points
        self.games += 1

    @property
    def pace(self):
        return 40 if self.games < 3 else 20

    def __eq__(self, other):
        return (self.rating, self.name) == (other.rating, other.name)

    def __lt__(self, other):
        return (self.rating, self.name) < (other.rating, other.name)

    def __repr__(self):
        return f"{self.name} {self.rating:.1f}"


def play(players, game):
    first, second, result = game
    one = players.setdefault(first, Player(first))
    two = players.setdefault(second, Player(second))
    surprise = result - one.expects(two)
    paces = one.pace, two.pace
    one.change(paces[0] * surprise)
    two.change(-paces[1] * surprise)
    return players


def f(games):
    players = reduce(play, games, {})
    table = sorted(players.values(), reverse=True)
    print(*table, sep="\n")
    busiest = max(players.values(), key=attrgetter("games", "name"))
    return {
        "table": [[player.name, round(player.rating, 2)] for player in table],
        "busiest": busiest.name,
        "spread": round(max(table).rating - min(table).rating, 2),
    }
