# entry: f
# data: "Ångström ﬁ ① ½ e\u0301"

import unicodedata as u


def refused(action):
    try:
        return action()
    except (ValueError, TypeError, KeyError) as error:
        return type(error).__name__


def strip_accents(text):
    return "".join(c for c in u.normalize("NFD", text) if not u.combining(c))


def f(text):
    samples = "aÀ1½①٣ \n$+(«_\u0301ß漢あ한😀\u200b\xad"
    return {
        "normalize": {form: [u.normalize(form, text), len(u.normalize(form, text)),
                u.is_normalized(form, text)] for form in ("NFC", "NFD", "NFKC", "NFKD")},
        "name": [u.name(c, "unnamed") for c in samples],
        "lookup": [u.lookup("SNOWMAN"), u.lookup("latin small letter e with acute"),
            u.lookup("CJK UNIFIED IDEOGRAPH-6F22"), refused(lambda: u.lookup("NOPE")), refused(lambda: u.name("\n"))],
        "category": "".join(u.category(c) + " " for c in samples),
        "bidirectional": [u.bidirectional(c) for c in "a1אع ٣"], "combining": [u.combining(c) for c in "a\u0301\u0327"],
        "width": [u.east_asian_width(c) for c in "aＡ漢ｱé"], "mirrored": [u.mirrored(c) for c in "(a«"],
        "numbers": [u.decimal("٣"), u.digit("²"), u.numeric("½"), u.numeric("漢", None), u.digit("½", -1),
            u.decimal("²", "none"), u.numeric("Ⅻ"), refused(lambda: u.decimal("a")), refused(lambda: u.numeric("a"))],
        "decomposition": [u.decomposition(c) for c in "Åﬁ①a½"],
        "accents": [strip_accents(t) for t in ("Crème Brûlée", "Ångström", "naïve", "Ελλάδα")],
        "version": u.unidata_version >= "14", "equal": u.normalize("NFC", "e\u0301") == "é",
        "hangul": [len(u.normalize("NFD", "한")), u.normalize("NFC", "\u1112\u1161\u11ab"), u.name("한")],
        "refused": [refused(lambda: u.category("ab")), refused(lambda: u.normalize("NFX", "a")),
            refused(lambda: u.name(5))], "ucd": u.ucd_3_2_0.unidata_version,
    }
