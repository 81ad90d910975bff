# entry: f
# data: null
# class: error

CONFIG = {"retries": "three"}


def load(config):
    return int(config["retries"])


RETRIES = load(CONFIG)


def f(_):
    return RETRIES
