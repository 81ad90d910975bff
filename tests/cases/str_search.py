# entry: f
# data: "the quick brown fox, the lazy dog"

def refused(action):
    try:
        return action()
    except (ValueError, TypeError, IndexError) as error:
        return type(error).__name__


def f(s):
    return {
        "find": [s.find("the"), s.find("the", 1), s.rfind("the"), s.find("zzz"), s.find(""), s.find("", 100),
            s.rfind(""), s.find("o", 13, 17), s.find("o", -4), s.index("quick"), s.rindex("o", 0, 18),
            refused(lambda: s.index("zzz")), refused(lambda: s.rindex("q", 10))],
        "count": [s.count("the"), s.count("o", 15), s.count(""), "aaaa".count("aa"), "".count(""), s.count("x", 0, 5)],
        "ends": [s.startswith("the"), s.startswith(("a", "the")), s.startswith("quick", 4), s.endswith("dog"),
            s.endswith(("cat", "dog")), s.endswith("fox", 0, 19), s.startswith(""), s.startswith(()),
            s.endswith("the quick brown fox, the lazy dog!"), refused(lambda: s.startswith(["the"]))],
        "in": ["fox" in s, "" in s, "Fox" in s, "o" not in s, "x," in s],
        "split": [s.split(), s.split(" ", 2), s.rsplit(None, 2), s.split("the"), s.rsplit(" ", 1), " a  b ".split(),
            " a  b ".split(" "), "".split(), "".split(","), "a,b,,c,".split(","), "a\tb\nc".split(maxsplit=1),
            "abc".split("abc"), "\u2003x\u00a0y ".split(), s.split(sep="o", maxsplit=1)],
        "lines": ["a\nb\r\nc\rd\x0be\x0cf\x1cg\x85h\u2028i".splitlines(), "a\n\nb\n".splitlines(),
            "a\r\nb\n".splitlines(keepends=True), "".splitlines(), "x".splitlines(), "\n".splitlines()],
        "partition": [s.partition(" "), s.rpartition(" "), s.partition("zzz"), s.rpartition("zzz"), s.partition(", "),
            refused(lambda: s.partition(""))],
        "join": [", ".join(["a", "b"]), "".join("abc"), "-".join({"k": 1}), ",".join([]), ",".join(["one"]),
            "ab".join("xyz"), " ".join(map(str, range(4))), refused(lambda: ",".join([1]))],
        "replace": [s.replace("the", "a"), s.replace("the", "a", 1), s.replace("o", ""), "ab".replace("", "-"),
            "ab".replace("", "-", 2), "aaa".replace("aa", "b"), s.replace("x", "xx", 0), "".replace("", "x"),
            "abc".replace("b", "b")],
        "strip": ["  a b ".strip(), "  a".lstrip(), "a  ".rstrip(), "xxaxx".strip("x"), "abcba".strip("ab"),
            "\t\n a\u00a0".strip(), "www.a.com".lstrip("w."), "a".strip("a"), "prefix-body".removeprefix("prefix-"),
            "body.txt".removesuffix(".txt"), "body".removesuffix(""), "abab".removeprefix("ab"),
            "mississippi".rstrip("ipz")],
        "index": [s[0], s[-1], s[4:9], s[::-1][:3], refused(lambda: s[100]), s[100:], s[-3:],
            "".join(sorted(set(s)))[:5]],
        "translate": ["hello".translate({ord("l"): None, ord("e"): "3", ord("h"): 72}),
            "hello".translate(str.maketrans("el", "ip", "o")), "abc".translate({97: "xyz"}),
            str.maketrans({"a": "b", 99: None}), "x".translate({})],
        "compare": [s > "a", "abc" < "abd", "Z" < "a", "a" < "ä", "" < "a", "10" < "9", max(s.split()),
            min(s.split(), key=len), sorted(["b", "A", "a", "B"]), sorted(["b", "A", "a", "B"], key=str.lower),
            sorted(["é", "f", "e"])],
        "expand": ["a\tb".expandtabs(), "ab\tc\td".expandtabs(4), "\t".expandtabs(0), "a\n\tb".expandtabs(2)],
    }
