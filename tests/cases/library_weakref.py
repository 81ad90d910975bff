# entry: f
# data: null

import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def hello(self):
        return f"hello {self.name}"


class Slotted:
    __slots__ = ("x", "__weakref__")


class Closed:
    __slots__ = ("x",)


class Callback:
    def __init__(self):
        self.listeners = weakref.WeakSet()

    def fire(self):
        return sorted(listener.name for listener in self.listeners)


def refused(action):
    try:
        return action()
    except (TypeError, ReferenceError, KeyError) as error:
        return type(error).__name__


def f(_):
    log = []
    a, b = Thing("a"), Thing("b")
    ref = weakref.ref(a, lambda r: log.append("a is gone"))
    proxy = weakref.proxy(b)
    method = weakref.WeakMethod(a.hello)
    finalizer = weakref.finalize(b, log.append, "b finalized")
    values, keys, members = weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet([a, b])
    values["a"], values["b"] = a, b
    keys[a], keys[b] = 1, 2
    event = Callback()
    event.listeners.add(a)
    event.listeners.add(b)
    alive = [ref() is a, proxy.name, proxy.hello(), method()(), finalizer.alive, sorted(values), sorted(keys.values()),
        len(members), event.fire(), weakref.getweakrefcount(a) > 0, weakref.ref(a) == weakref.ref(a),
        hash(ref) == hash(a), a in members, keys.get(a), values.get("zz"), repr(ref).startswith("<weakref at")]
    slotted = Slotted()
    slot_ref = weakref.ref(slotted)
    del a
    log.append("deleted a")
    after = [ref(), method(), sorted(values), len(keys), len(members), event.fire()]
    del b
    log.append("deleted b")
    return [
        alive, after, log, refused(lambda: proxy.name), finalizer.alive, finalizer(), slot_ref() is slotted,
        refused(lambda: weakref.ref(5)), refused(lambda: weakref.ref(Closed())), refused(lambda: weakref.ref("text")),
        len(values), list(members), list(keys), isinstance(weakref.proxy(slotted), Slotted),
        weakref.ref(Thing)() is Thing, callable(weakref.ref(slotted)), refused(lambda: values["a"]),
    ]
