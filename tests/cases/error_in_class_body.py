# entry: f
# data: null
# class: error

def f(_):
    class Settings:
        debug = True
        level = LEVELS["debug"] if debug else 0

    return Settings.level
