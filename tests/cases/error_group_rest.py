# entry: f
# data: null
# class: error

def f(_):
    try:
        raise ExceptionGroup("mixed", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError as group:
        print(group.exceptions)
    except* OSError:
        pass
