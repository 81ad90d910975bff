# entry: f
# data: "2024-05-06 ERROR disk=93% host=a1\n2024-05-07 WARN disk=81% host=b2"

import re

LINE = re.compile(r"(?P<date>\d{4}-\d\d-\d\d) (?P<level>[A-Z]+) disk=(?P<disk>\d+)%", re.M)

def f(log):
    rows = [m.groupdict() for m in LINE.finditer(log)]
    return [
        rows, re.sub(r"host=(\w+)", lambda m: m[1].upper(), log), re.split(r"[\s=]+", log)[:4],
        re.findall(r"(?i)error|warn", log), bool(re.fullmatch(r"(a|b)*c?", "abab")), re.escape("a.b*"),
    ]
