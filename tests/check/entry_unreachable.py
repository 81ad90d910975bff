# policy: function
# entry: mean
class Tools:
    def mean(self, data):
        return data


def main(data):
    return Tools().mean(data)
