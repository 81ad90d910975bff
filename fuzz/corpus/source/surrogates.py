def f(x):
    s = "\ud83d" + "\ude00" + "\udc80"
    print(s.encode("utf-8", "surrogatepass"))
    return [s, s[::-1], ascii(s)]
