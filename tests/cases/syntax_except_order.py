# entry: f
# data: null
# class: syntax

def f(x):
    try:
        return x
    except:
        pass
    except TypeError:
        pass
