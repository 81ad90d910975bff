# policy: function
# entry: mean
mean = 1.5
