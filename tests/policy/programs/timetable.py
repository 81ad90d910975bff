# data: {"start": "2025-09-01T08:00", "rooms": 2, "exams": [["maths", 90, ["ann", "bob"]], ["physics", 60, ["ann"]], ["art", 45, ["cid"]], ["music", 30, ["bob", "cid"]], ["sport", 60, ["dan"]]]}
"""Puts exams into rooms, the longest first, so that nobody sits two at once."""

import heapq
from dataclasses import dataclass, field
from datetime import datetime, timedelta

LINE = "{at:%a %H:%M}  room {room.number}  {exam.name}"


@dataclass(order=True)
class Room:
    free: datetime
    number: int
    held: list = field(default_factory=list, compare=False)


@dataclass(frozen=True)
class Exam:
    name: str
    minutes: int
    people: frozenset

    @classmethod
    def read(cls, row):
        name, minutes, people = row
        return cls(name, minutes, frozenset(people))


def place(exams, rooms):
    """Yields exam, room and start."""
    busy = {}
    for exam in sorted(exams, key=lambda exam: (-exam.minutes, exam.name)):
        room = heapq.heappop(rooms)
        start = max([room.free, *(busy[person] for person in exam.people if person in busy)])
        end = start + timedelta(minutes=exam.minutes)
        for person in exam.people:
            busy[person] = end + timedelta(minutes=15)
        room.free = end
        room.held.append(exam.name)
        heapq.heappush(rooms, room)
        yield exam, room, start


def f(task):
    start = datetime.fromisoformat(task["start"])
    rooms = [Room(start, number) for number in range(1, task["rooms"] + 1)]
    heapq.heapify(rooms)
    plan = list(place(map(Exam.read, task["exams"]), rooms))
    for exam, room, at in plan:
        print(LINE.format(at=at, room=room, exam=exam))
    over = max(room.free for room in rooms)
    return {
        "plan": [[exam.name, room.number, at] for exam, room, at in plan],
        "over": over,
        "hours": (over - start) / timedelta(hours=1),
        "rooms": {room.number: room.held for room in sorted(rooms, key=lambda room: room.number)},
    }
