class D:
    def __del__(self):
        print("gone", self)
        raise ValueError
    def __repr__(self):
        return 1
def f(x):
    d = D()
    d.d = d
    del d
    import gc
    gc.collect()
    return D()
