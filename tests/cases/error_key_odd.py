# entry: f
# data: null
# class: error

def f(_):
    table = {("a", 1): 2}
    return table["multi\nline 'quoted'"]
