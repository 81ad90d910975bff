# entry: f
# data: {"app": ["db", "log"], "db": ["config"], "log": ["config"], "config": [], "extra": ["app"]}

from graphlib import CycleError, TopologicalSorter


def layers(graph):
    sorter = TopologicalSorter(graph)
    sorter.prepare()
    out = []
    while sorter.is_active():
        ready = sorted(sorter.get_ready())
        out.append(ready)
        sorter.done(*ready)
    return out


def refused(action):
    try:
        return action()
    except CycleError as error:
        return ["cycle", error.args[0], error.args[1]]
    except ValueError as error:
        return str(error)


def f(graph):
    order = list(TopologicalSorter(graph).static_order())
    built = TopologicalSorter()
    built.add("shoes", "socks", "trousers")
    built.add("trousers", "underwear")
    built.add("socks")
    prepared = TopologicalSorter({"a": []})
    prepared.prepare()
    early = TopologicalSorter({"a": []})
    return [
        layers(graph), all(order.index(d) < order.index(n) for n, ds in graph.items() for d in ds),
        list(built.static_order())[-1],
        refused(lambda: list(TopologicalSorter({"a": ["b"], "b": ["c"], "c": ["a"]}).static_order()))[:2],
        refused(lambda: list(TopologicalSorter({1: [1]}).static_order())),
        refused(lambda: prepared.add("b")), refused(lambda: early.get_ready()), refused(lambda: prepared.done("zzz")),
        refused(lambda: prepared.done("a")),
        list(TopologicalSorter({}).static_order()), bool(prepared),
        list(TopologicalSorter({3: {2}, 2: {1}}).static_order()),
    ]
