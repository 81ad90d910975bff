# entry: f
# data: "text"
# class: error

def f(text):
    words = text.spilt(",")
    return words
