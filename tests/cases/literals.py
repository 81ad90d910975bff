# entry: f
# data: null

CONSTANT = (
    "joined "
    'across '
    """lines"""
)

total = 1 + \
    2 + \
    3


def docs():
    """One line."""


def no_docs():
    "first" "second"


def not_a_doc():
    f"formatted"


def ellipsis_body(): ...


def one_line(x): return x * 2


if total: branch = "taken"; other = 2
else: branch = "not"

x = 5; y = 6; z = (
    7
)

мир = "unicode identifier"
ﬁ = "normalised"


def f(_):
    values = [
        0, 0xff, 0XFF, 0o17, 0b11, 1_000, 0x_ff, 0b_1, 1e3, 1E-3, .5, 5., 1_0.0_1, 1e1_0, 1j, .5j, 1e2j, 0_0, 00,
        "a\tb", 'a\\b', "\x41", "\u00e9", "\U0001F600", "\N{EURO SIGN}", "\101", "\0", "\
", r"\d\n", r'\'', b"\x00a", rb"\d", Rb"\x", BR"\q", u"u", "it's", 'say "hi"', """a "quoted" 'text'""", '''two
lines''', "", "#no comment",
    ]
    collections = [
        [], [1, ], (), (1, ), {}, {1: 2, }, {1, }, [[]], [*[]], {**{}}, ((1)), (1, 2)[0], [1, 2, 3][-1],
        {"a": {"b": [1]}}["a"]["b"][0],
        [
            1,  # a comment
            2,

            3,
        ],
    ]
    deep = ((((((((((1 + 1))))))))))
    lambdas = [(lambda: 1)(), (lambda x, /, y=2, *a, z=3, **k: [x, y, a, z, k])(1), (lambda *, k: k)(k=4),
        (lambda: (yield))().__class__.__name__]
    precedence = [
        2 + 3 * 4, (2 + 3) * 4, -2 ** 2, (-2) ** 2, 2 ** 3 ** 2, 2 ** -1, not True == False, 1 | 2 & 3 ^ 1, 1 << 2 + 1,
        5 & 3 == 3, 10 - 2 - 3, 2 * 3 % 4, 7 // 2 * 2,
        1 if 0 else 2 if 0 else 3, 1 or 0 and 0, not 1 or 1, ~5 + 1, -3 // 2, -(3 // 2), 3 in [3] == True,
        "a" + "b" * 2, +-+5, 1 < 2 and 2 < 3, 8 / 2 / 2, True + 1, 6 ^ 3 | 8,
        [1, 2] + [3] * 2, "%d" % 3 + "x", 1 - -1, 4 if True else 5, (yield_ := 3) + 1, 1 .real, 1..real,
        1.0.is_integer(), 5 .bit_length(),
    ]
    return [
        CONSTANT, total, docs.__doc__, no_docs.__doc__, not_a_doc.__doc__, ellipsis_body(), one_line(4), branch, other,
        x + y + z, мир, fi, values,
        collections, deep, lambdas, precedence,
    ]
