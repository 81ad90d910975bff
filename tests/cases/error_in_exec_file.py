# entry: f
# data: "total = sum(values)\naverage = total / len(values)"
# class: error

def run(source, values):
    code = compile(source, "formula.py", "exec")
    scope = {"values": values}
    exec(code, scope)
    return scope["average"]


def f(source):
    return run(source, [])
