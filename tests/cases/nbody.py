# entry: f
# data: 200

def f(steps):
    bodies = [[0.0, 0.0, 0.0, 0.0, 10.0], [1.0, 0.0, 0.0, 3.0, 0.1], [0.0, 2.0, -2.0, 0.0, 0.2]]
    for _ in range(steps):
        for i, a in enumerate(bodies):
            for b in bodies[i + 1:]:
                dx, dy = a[0] - b[0], a[1] - b[1]
                d = 0.001 / ((dx * dx + dy * dy) ** 1.5 + 1e-9)
                a[2] -= dx * b[4] * d
                a[3] -= dy * b[4] * d
                b[2] += dx * a[4] * d
                b[3] += dy * a[4] * d
        for body in bodies:
            body[0] += 0.001 * body[2]
            body[1] += 0.001 * body[3]
    return bodies
