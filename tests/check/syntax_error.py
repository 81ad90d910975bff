# policy: function
def f(x:
    return x
