# entry: f
# data: null

import contextvars
from contextvars import Context, ContextVar, copy_context

level = ContextVar("level", default=0)
user = ContextVar("user")


def refused(action):
    try:
        return action()
    except (LookupError, RuntimeError, ValueError, TypeError) as error:
        return type(error).__name__


def nested(n):
    if n == 0:
        return [level.get(), user.get("nobody")]
    context = copy_context()
    return context.run(lambda: (level.set(level.get() + n), nested(n - 1))[1])


def generator():
    level.set("inside the generator")
    yield level.get()
    yield level.get()


def f(_):
    token = user.set("ann")
    second = user.set("bob")
    context = copy_context()
    inside = context.run(lambda: (user.set("cid"), level.set(5), user.get(), level.get())[2:])
    outside = [user.get(), level.get(), context[user], context[level]]
    user.reset(second)
    reset = user.get()
    user.reset(token)
    missing = refused(user.get)
    deep = nested(3)
    empty = Context()
    g = generator()
    first = [next(g), level.get()]
    level.set("changed outside")
    return [
        inside, outside, reset, missing, token.var is user, token.old_value is contextvars.Token.MISSING,
        second.old_value, refused(lambda: user.reset(token)), user.name, level.get("given"), user.get("given"),
        empty.run(lambda: level.get()), list(empty), len(context), user in context, context.get(user),
        [v.name for v in sorted(context, key=lambda v: v.name)], deep, first, next(g),
        refused(lambda: context.run(lambda: context.run(int))), refused(lambda: empty[user]),
        refused(lambda: ContextVar(5)), refused(lambda: level.reset(token)), sorted(str(v) for v in context.values()),
        context.copy()[user],
    ]
