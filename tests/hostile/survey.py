# entry: survey
"""Calls everything that a public module offers with arguments that nobody should pass.

`survey` makes the calls of one module from a place on, and says before each what it calls. Whatever
a call does, it may not end the run in `crash`. A call that ends the run in another way ends the
survey too: whoever drives it goes on behind the place said last.
"""

import enum
import sys
import time
import types
from itertools import islice
from zlib import crc32

from samples import GUESSES, OPERATIONS, SAMPLES
from values import DYING, VALUES, about

say = sys.stdout.write
set_recursion_limit = sys.setrecursionlimit
MARK = "\x1e"
WORDS = tuple(VALUES)
# One nanosecond of its clock is a unit of fuel: enough for one run.
ENOUGH_NS = 250_000_000
# The variant of a call that has a keyword which nobody knows; that whose module has lost its contents.
WRONG, GUTTED = 1, 2
# Every object has these, and they say the same of all.
LEFT = {"__class__", "__dir__", "__doc__", "__getstate__", "__init_subclass__", "__module__", "__subclasshook__"}


def survey(data):
    """Where to go on, as the number of a thing and of a call; None where all is done."""
    start = time.perf_counter_ns()
    counts = [0, 0, 1, *(n for n, times in enumerate(data["variants"], 1) for _ in range(times))]
    module = __import__(data["module"], fromlist=["*"])
    things = things_of(module, data["modules"])
    done = data["call"]
    for at in range(data["thing"], len(things)):
        calls = Calls(at, data["skip"], data["instances"]).of_thing(*things[at])
        for index in range(done, len(calls) * len(counts)):
            name, make = calls[index // len(counts)]
            variant = index % len(counts)
            words = choose(f"{data['round']} {variant} {name}", counts[variant])
            keywords = {"\ud800": None} if variant == WRONG else {}
            gutted = variant == GUTTED and module.__name__ not in ("builtins", "types")
            how = "**wrong" if keywords else "; module gutted" if gutted else ""
            say(f"\n{MARK}{at} {index} {name}({', '.join(words)}{how})\n")
            kept = dict(vars(module)) if gutted else {}
            if gutted:
                vars(module).clear()
            attempt(make, words, keywords, index)
            vars(module).update(kept)
            if time.perf_counter_ns() - start > ENOUGH_NS:
                return [at, index + 1]
        done = 0
    return None


def choose(seed, count):
    """As many names of values; the same for the same seed."""
    at = crc32(seed.encode())
    return [WORDS[at // len(WORDS) ** i % len(WORDS)] for i in range(count)]


def attempt(make, words, keywords, turn):
    """Makes one call, and leaves the world as it was."""
    try:
        arguments = [VALUES[word]() for word in words]
        call, thing = make()
        about.thing, about.turn, about.enough = thing, turn, turn + 30
        use(call(*arguments, **keywords))
    except BaseException:
        pass
    about.thing = call = thing = arguments = None
    about.attribute = "__dict__"
    set_recursion_limit(1000)


def use(result):
    """Looks at what a call has given."""
    for look in (repr, hash, len, lambda it: list(islice(it, 3)), lambda it: it == it, lambda it: it()):
        try:
            look(result)
        except Exception:
            pass


def things_of(module, modules):
    """What a module offers, with functions that make it; each thing once."""
    things = {}
    for name in sorted(dir(module)):
        thing = getattr(module, name)
        home = getattr(thing, "__module__", None)
        elsewhere = home != module.__name__ and home in modules
        if not (elsewhere or isinstance(thing, types.ModuleType)):
            things.setdefault(id(thing), (name, lambda thing=thing: thing))
    samples = SAMPLES.get(module.__name__, {})
    return [*things.values(), *((f"a {name}", make) for name, make in samples.items())]


class Calls:
    """Names of calls, each with a function that gives it and what it is about."""

    def __init__(self, at, skip, instances):
        self.at, self.skip, self.instances = at, skip, instances

    def of_thing(self, name, make):
        thing = self.made(name, make)
        if isinstance(thing, type):
            return self.of_class(name, thing)
        if name.startswith("a ") or not (callable(thing) or isinstance(thing, PLAIN)):
            return list(self.of_instance(name, make, thing))
        return [(name, lambda: (thing, None))]

    def made(self, name, make):
        """What `make` makes, unless that is known to end the run."""
        say(f"\n{MARK}{self.at} make {name}\n")
        try:
            return None if name in self.skip else make()
        except BaseException:
            return None

    def of_class(self, name, thing):
        calls = [(name, lambda: (thing, None))]
        for attribute in sorted(vars(thing).keys() - LEFT):
            if callable(getattr(thing, attribute, None)):
                calls.append((f"{name}.{attribute}", lambda attribute=attribute: (getattr(thing, attribute), None)))
        kinds = 0
        for i, make in enumerate(instances(thing) if is_new(thing) else ()):
            instance = self.made(f"{name}@{i}", make)
            if kinds < self.instances and thing in type(instance).__mro__:
                calls += self.of_instance(f"{name}@{i}", make, instance)
                kinds += 1
        return calls

    def of_instance(self, name, make, instance):
        def on(function):
            def target():
                thing = make()
                return lambda *arguments, **keywords: function(thing, *arguments, **keywords), thing

            return target

        for attribute in attributes(instance):
            if is_method(instance, attribute):
                call = lambda thing, *a, _name=attribute, **k: getattr(thing, _name)(*a, **k)
                yield f"{name}.{attribute}", on(call)
            else:
                yield f"{name}.{attribute}=", on(lambda thing, *a, _name=attribute: change(thing, _name, *a))
        yield f"{name}.x=", on(lambda thing, *a: change(thing, "x", *a))
        for operation, function in OPERATIONS.items():
            yield f"{name} {operation}", on(function)


PLAIN = (int, float, str, tuple, list, dict, set, frozenset, types.NoneType)


def is_new(thing):
    """Whether a class adds anything to what its base can do."""
    if isinstance(thing, enum.EnumType):
        return thing is enum.Enum
    known = LEFT | {"__dict__", "__init__", "__new__", "__weakref__"}
    adds = (name not in known and not isinstance(value, PLAIN) for name, value in vars(thing).items())
    return thing.__base__ is object or any(adds)


def instances(thing):
    """Ways to make instances of a class."""
    yield lambda: thing.__new__(thing)
    for words in GUESSES:
        yield lambda words=words: thing(*(VALUES[word]() for word in words))


def attributes(thing):
    try:
        return sorted({*dir(thing)} - LEFT)
    except BaseException:
        return []


def is_method(thing, name):
    try:
        return callable(getattr(thing, name))
    except BaseException:
        return False


def change(thing, name, *values):
    """Sets an attribute, and drops what it held while that looks at it."""
    about.attribute = name
    for value in values:
        setattr(thing, name, value)
    for make in () if values else DYING:
        for step in (setattr, setattr, lambda thing, name, _: delattr(thing, name)):
            try:
                step(thing, name, make())
            except Exception:
                pass
    getattr(thing, name)
