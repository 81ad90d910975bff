# entry: f
# data: null
# class: error

def log(function):
    print("logging", function.__name__)


@log
def work(n):
    return n


def f(_):
    return work(1)
