# policy: function
# entry: mean
def mean(data):
    return data


def mean(data):
    return sum(data) / len(data)
