class Wrong(Exception):
    pass
def f(x):
    try:
        try:
            1 / 0
        except ZeroDivisionError as error:
            error.add_note("here")
            raise Wrong(x) from error
        finally:
            print("finally")
    except* Wrong as group:
        raise ExceptionGroup("more", [group, ValueError("\ud800")])
