import re
def f(x):
    found = re.findall(r"(?P<word>\b[^\W\d_]+)(?:-(\d{2,4}))?(?=[,;]|$)", "ab-12, cd;ü-1234", re.I | re.U)
    return found, re.sub(r"(a+)+$", "", "a" * 18 + "b"), re.compile("[").pattern
