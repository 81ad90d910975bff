def f(x):
    a, w = 12345.678, 12
    return [f"{a:>{w}.2f}|{a!r:^20}|{a=:e}|{int(a):#_x}", "%08.3f %-5s|%+d %c" % (a, "ab", 7, 65),
            "{0[1]:{1}} {2.real}".format(x, ">8", 3), format(2 ** 100, ",d"), f"{x!s:.5}", f"{{}}{'nested ' + f'{w}'}"]
