# entry: f
# data: null
# class: output
# limits: {"output_bytes": 1000}

def f(x):
    while True:
        print("0123456789")
