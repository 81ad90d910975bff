# entry: f
# data: null
# class: error

class Robot:
    def move():
        return "moved"


def f(_):
    return Robot().move()
