# entry: f
# data: {"rows": [{"cells": [1, 2]}]}
# class: error

def f(data):
    width = 3
    return data["rows"][0]["cells"][width - 1] + len(data["rows"])
