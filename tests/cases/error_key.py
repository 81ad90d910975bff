# entry: f
# data: {"ann": 1}
# class: error

def f(ages):
    names = ["ann", "bob"]
    return {name: ages[name] for name in names}
