# entry: f
# data: 0
# class: error

def f(n):
	if n == 0:
		return [n,	1 / n]
