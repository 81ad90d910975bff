# entry: f
# data: [["one", "two", "three", "four"], ["one", "tree", "four", "five"]]

import difflib


def patch(a, b):
    out = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b).get_opcodes():
        out += a[i1:i2] if tag == "equal" else [f"[{tag} {''.join(a[i1:i2])}>{''.join(b[j1:j2])}]"]
    return "".join(out)


def f(pair):
    a, b = pair
    m = difflib.SequenceMatcher(None, "abxcd", "abcd")
    junk = difflib.SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd")
    delta = list(difflib.ndiff(a, b))
    html = difflib.HtmlDiff().make_table(a, b)
    return [
        round(m.ratio(), 6), round(m.quick_ratio(), 6), m.real_quick_ratio() > 0.5, m.get_opcodes(),
        [tuple(x) for x in m.get_matching_blocks()], list(m.find_longest_match(0, 5, 0, 4)),
        junk.find_longest_match(0, 5, 0, 9).b,
        list(difflib.unified_diff(a, b, "before", "after", lineterm="")),
        list(difflib.unified_diff(a, b, n=0, lineterm="")),
        list(difflib.context_diff(a, b, "before", "after", lineterm="")), delta, list(difflib.restore(delta, 1)),
        list(difflib.restore(delta, 2)),
        difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]),
        difflib.get_close_matches("x", ["apple"]),
        difflib.get_close_matches("wheel", ["wheal", "heel", "eel"], n=2, cutoff=0.5),
        list(difflib.Differ().compare(["private\n"], ["privately\n"])), list(difflib.unified_diff(a, a)),
        html.count("<tr>"), "diff_chg" in html, patch("kitten", "sitting"), difflib.IS_LINE_JUNK("  # \n"),
        difflib.IS_CHARACTER_JUNK("\t"),
        [list(g)[0] for g in difflib.SequenceMatcher(None, "a" * 20 + "b", "a" * 20 + "c").get_grouped_opcodes(2)],
    ]
