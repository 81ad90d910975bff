# entry: f
# data: {"customers": 12, "clerks": 2}

import heapq
import random
from collections import deque
from dataclasses import dataclass, field
from statistics import mean


@dataclass(order=True)
class Event:
    time: float
    order: int
    process: object = field(compare=False)
    value: object = field(compare=False, default=None)


class Simulation:
    def __init__(self):
        self.now, self.events, self.count, self.log = 0.0, [], 0, []

    def schedule(self, delay, process, value=None):
        self.count += 1
        heapq.heappush(self.events, Event(self.now + delay, self.count, process, value))

    def run(self):
        while self.events:
            event = heapq.heappop(self.events)
            self.now = event.time
            try:
                request = event.process.send(event.value)
            except StopIteration as stop:
                self.log.append(("done", round(self.now, 3), stop.value))
                continue
            match request:
                case ("wait", delay):
                    self.schedule(delay, event.process)
                case ("acquire", resource):
                    resource.acquire(self, event.process)
                case ("release", resource):
                    resource.release(self)
                    self.schedule(0, event.process)


class Resource:
    def __init__(self, free):
        self.free, self.waiting, self.longest = free, deque(), 0

    def acquire(self, simulation, process):
        if self.free:
            self.free -= 1
            simulation.schedule(0, process, simulation.now)
        else:
            self.waiting.append(process)
            self.longest = max(self.longest, len(self.waiting))

    def release(self, simulation):
        if self.waiting:
            simulation.schedule(0, self.waiting.popleft(), simulation.now)
        else:
            self.free += 1


def customer(name, arrival, service, clerks, waits):
    yield "wait", arrival
    start = yield "acquire", clerks
    waits[name] = round(start - arrival, 3)
    yield "wait", service
    yield "release", clerks
    return name


def f(data):
    rng = random.Random(7)
    simulation, clerks, waits = Simulation(), Resource(data["clerks"]), {}
    arrival = 0.0
    for n in range(data["customers"]):
        arrival += rng.expovariate(1)
        simulation.schedule(0, customer(f"c{n:02}", arrival, rng.uniform(1, 3), clerks, waits))
    simulation.run()
    return {"waits": waits, "mean": round(mean(waits.values()), 3), "end": round(simulation.now, 3),
        "longest": clerks.longest, "order": [entry[2] for entry in simulation.log], "free": clerks.free}
