# policy: function
"""A list that grows while the loop goes over it."""


def f(xs, ys):
    for x in xs:
        xs.append(x)
    for x in list(xs):
        xs.append(x)
    for y in ys:
        xs.append(y)
    for y in ys:
        if y:
            break
        ys.extend(xs)
    for x in xs:
        xs.rest.append(x)
