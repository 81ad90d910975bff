# policy: function
# entry: mean
def main(data):
    return data
