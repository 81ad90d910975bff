# policy: function
# entry: mean
import json

if json:
    def mean(data):
        return data
