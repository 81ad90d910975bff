# entry: f
# data: null

import types


class Slot:
    __slots__ = ("x",)

    def method(self): ...


def generator():
    yield


async def coroutine(): ...


async def async_generator():
    yield


class Dynamic:
    def __init__(self, value):
        self._value = value

    @types.DynamicClassAttribute
    def value(self):
        return self._value


def refused(action):
    try:
        return action()
    except (TypeError, AttributeError) as error:
        return type(error).__name__


def f(_):
    ns = types.SimpleNamespace(a=1, b=[2])
    ns.c = ns
    del ns.b
    proxy = types.MappingProxyType({"k": 1})
    module = types.ModuleType("made", "its doc")
    module.x = 5
    cell = types.CellType(3)
    co = coroutine()
    bound = types.MethodType(lambda self, y: [self, y], "me")
    base = types.new_class("Base", (), {}, lambda ns: ns.update(z=9))
    named = types.FunctionType((lambda x: x + offset).__code__, {"offset": 10, "__builtins__": {}}, "renamed")
    out = {
        "kinds": [isinstance(a, b) for a, b in ((f, types.FunctionType), (len, types.BuiltinFunctionType),
                (Slot().method, types.MethodType), (generator(), types.GeneratorType), (co, types.CoroutineType),
                (async_generator(), types.AsyncGeneratorType), (f.__code__, types.CodeType), (types, types.ModuleType),
                (None, types.NoneType), (..., types.EllipsisType), (NotImplemented, types.NotImplementedType),
                (lambda: 0, types.LambdaType), (Slot.x, types.MemberDescriptorType),
                (str.join, types.MethodDescriptorType), (object.__init__, types.WrapperDescriptorType),
                (object().__str__, types.MethodWrapperType),
                (dict.__dict__["fromkeys"], types.ClassMethodDescriptorType), (int | str, types.UnionType),
                (list[int], types.GenericAlias), (cell, types.CellType))],
        "namespace": [ns.a, repr(types.SimpleNamespace(x=1, y="z")), ns == types.SimpleNamespace(a=1),
            vars(types.SimpleNamespace(**{"k": 2})), refused(lambda: ns.nope), repr(ns)],
        "proxy": [proxy["k"], len(proxy), refused(lambda: proxy.__setitem__("a", 1)), proxy | {"z": 1}, dict(proxy),
            "k" in proxy, repr(proxy), list(proxy.items()), types.MappingProxyType(proxy.copy()) == proxy],
        "module": [module.__name__, module.__doc__, module.x, repr(module), refused(lambda: module.nope)],
        "cell": [cell.cell_contents, setattr(cell, "cell_contents", 4), cell.cell_contents], "bound": bound(2),
        "function": [named(5), named.__name__],
        "class": [base.z, base.__name__, types.prepare_class("X", (int,))[0].__name__,
            types.resolve_bases((list[int], int))[0].__name__],
        "alias": [repr(list[int]), list[int].__origin__.__name__, repr(dict[str, list[int]]), list[int] == list[int],
            list[int]([1]), repr(int | None), (int | str).__args__ == (int, str), (int | str) == (str | int),
            repr(tuple[int, ...]), hash(int | str) == hash(str | int), isinstance(1, int | str), repr(list[int] | None),
            types.GenericAlias(list, (int,)) == list[int]],
        "dynamic": [Dynamic(3).value, refused(lambda: Dynamic.value)],
        "refused": [refused(lambda: types.NoneType(5)), refused(lambda: isinstance([], list[int])),
            refused(lambda: types.MethodType(1, 2)), refused(lambda: types.MappingProxyType(5)),
            refused(lambda: int | 5)],
    }
    co.close()
    return out
