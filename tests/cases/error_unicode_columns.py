# entry: f
# data: "日本"
# class: error

def f(text):
    größe = {"日本": 1}; return größe[text] + größe["東京"] + len("é😀")
