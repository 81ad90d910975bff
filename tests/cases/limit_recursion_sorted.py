# entry: f
# data: null
# class: recursion

class Item:
    def __lt__(self, other):
        return sorted([Item(), Item()])[0] is self

def f(x):
    return sorted([Item(), Item()])[0] is None
