def f(x):
    import sys, gc
    frame = sys._getframe()
    return [str(c) for c in object.__subclasses__()][:5], frame.f_code.co_name, f.__code__.replace(co_code=b"")
