# entry: f
# data: null
# class: error

def low():
    return {}["missing"]


def middle():
    try:
        low()
    except KeyError as error:
        raise ValueError("middle") from error


def f(_):
    try:
        middle()
    except ValueError:
        raise RuntimeError("high", 3)
    finally:
        print("finally ran")
