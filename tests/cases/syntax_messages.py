# entry: f
# data: null
# cpython: 3.14
# expect: {"after for": ["IndentationError", "expected an indented block after 'for' statement on line 2", 3, 5, "return i"], "argument repeated": ["SyntaxError", "keyword argument repeated: a", 2, 22, null], "assign to literal": ["SyntaxError", "cannot assign to literal here. Maybe you meant '==' instead of '='?", 2, 5, "5 = x"], "backquote": ["SyntaxError", "invalid syntax", 2, 12, "return `x`"], "break outside": ["SyntaxError", "'break' outside loop", 3, 9, null], "bytes not ascii": ["SyntaxError", "bytes can only contain ASCII literal characters", 2, 12, "return b\"é\""], "character invalid": ["SyntaxError", "invalid syntax", 2, 14, "return x ? 1 : 2"], "continue outside": ["SyntaxError", "'continue' not properly in loop", 2, 5, null], "debug": ["SyntaxError", "cannot assign to __debug__", 2, 5, null], "def in expression": ["SyntaxError", "invalid syntax", 2, 12, "return def g(): pass"], "dict missing key": ["SyntaxError", "':' expected after dictionary key", 2, 23, "return {\"a\": 1, \"b\"}"], "except star mixed": ["SyntaxError", "cannot have both 'except' and 'except*' on the same 'try'", 6, 5, "except TypeError:"], "from assert tuple": ["SyntaxError", "invalid syntax", 2, 15, "assert x,"], "fstring brace": ["SyntaxError", "f-string: single '}' is not allowed", 2, 20, "return f\"value }\""], "fstring conversion": ["SyntaxError", "f-string: invalid conversion character 'z': expected 's', 'r', or 'a'", 2, 17, "return f\"{x!z}\""], "fstring expression": ["SyntaxError", "f-string: expecting '=', or '!', or ':', or '}'", 2, 17, "return f\"{x +}\""], "generator argument": ["SyntaxError", "Generator expression must be parenthesized", 2, 16, "return sum(i for i in x, 1)"], "import future late": ["SyntaxError", "from __future__ imports must occur at the beginning of the file", 2, 1, null], "import missing": ["SyntaxError", "Expected one or more names after 'import'", 1, 17, "from math import"], "import star in function": ["SyntaxError", "import * only allowed at module level", 2, 22, null], "line continuation": ["SyntaxError", "unexpected character after line continuation character", 2, 17, "return x + \\ 1"], "match alternatives": ["SyntaxError", "alternative patterns bind different names", 3, 14, null], "match empty": ["IndentationError", "expected an indented block after 'match' statement on line 2", 3, 5, "return 1"], "match names twice": ["SyntaxError", "multiple assignments to name 'a' in pattern", 3, 18, null], "missing colon def": ["SyntaxError", "expected ':'", 1, 9, "def f(x)"], "non utf8": ["SyntaxError", "unterminated string literal (detected at line 2)", 2, 23, "return \"\\ud800\" + '"], "nonlocal module": ["SyntaxError", "nonlocal declaration not allowed at module level", 1, 1, null], "number binary": ["SyntaxError", "invalid digit '2' in binary literal", 2, 15, "return 0b12"], "number hex": ["SyntaxError", "invalid hexadecimal literal", 2, 14, "return 0xfg"], "number name": ["SyntaxError", "invalid decimal literal", 2, 13, "return 12abc"], "number underscore": ["SyntaxError", "invalid decimal literal", 2, 13, "return 1__000"], "operator increment": ["SyntaxError", "invalid syntax", 2, 8, "x++"], "operator not equal": ["SyntaxError", "invalid syntax", 2, 14, "return x <> 3"], "parameter and global": ["SyntaxError", "name 'x' is parameter and global", 2, 5, null], "semicolon compound": ["SyntaxError", "invalid syntax", 2, 12, "y = 1; if y: return x"], "star alone": ["SyntaxError", "named arguments must follow bare *", 1, 10, "def f(x, *):"], "star expression": ["SyntaxError", "can't use starred expression here", 2, 12, null], "star twice": ["SyntaxError", "multiple starred expressions in assignment", 2, 5, null], "try alone": ["SyntaxError", "expected 'except' or 'finally' block", 4, 5, "return 2"], "type parameter twice": ["SyntaxError", "duplicate type parameter 'T'", 1, 10, null], "unclosed at end": ["SyntaxError", "'[' was never closed", 2, 19, "return max(x, [1, 2"], "unmatched": ["SyntaxError", "unmatched ')'", 2, 19, "return (x + 1))"], "walrus in comprehension": ["SyntaxError", "assignment expression cannot rebind comprehension iteration variable 'i'", 2, 13, null], "with parenthesis": ["SyntaxError", "cannot assign to literal", 2, 21, "with open(x) as 5:"], "yield outside": ["SyntaxError", "'yield' outside function", 1, 1, null]}

SOURCES = {
    "after for": 'def f(x):\n    for i in range(3):\n    return i',
    "argument repeated": 'def f(x):\n    return dict(a=1, a=2)',
    "assign to literal": 'def f(x):\n    5 = x',
    "backquote": 'def f(x):\n    return `x`',
    "break outside": 'def f(x):\n    if x:\n        break',
    "bytes not ascii": 'def f(x):\n    return b"é"',
    "character invalid": 'def f(x):\n    return x ? 1 : 2',
    "continue outside": 'def f(x):\n    continue',
    "debug": 'def f(x):\n    __debug__ = 1',
    "def in expression": 'def f(x):\n    return def g(): pass',
    "dict missing key": 'def f(x):\n    return {"a": 1, "b"}',
    "except star mixed": 'def f(x):\n    try:\n        return x\n    except* ValueError:\n        pass\n    except TypeError:\n        pass',
    "from assert tuple": 'def f(x):\n    assert x, ',
    "fstring brace": 'def f(x):\n    return f"value }"',
    "fstring conversion": 'def f(x):\n    return f"{x!z}"',
    "fstring expression": 'def f(x):\n    return f"{x +}"',
    "generator argument": 'def f(x):\n    return sum(i for i in x, 1)',
    "import future late": 'import math\nfrom __future__ import annotations\n\ndef f(x):\n    return x',
    "import missing": 'from math import\n\ndef f(x):\n    return x',
    "import star in function": 'def f(x):\n    from math import *\n    return x',
    "line continuation": 'def f(x):\n    return x + \\ 1',
    "match alternatives": 'def f(x):\n    match x:\n        case [a] | [b, c]:\n            return 1',
    "match empty": 'def f(x):\n    match x:\n    return 1',
    "match names twice": 'def f(x):\n    match x:\n        case [a, a]:\n            return a',
    "missing colon def": 'def f(x)\n    return x',
    "non utf8": 'def f(x):\n    return "\\ud800" + \'',
    "nonlocal module": 'nonlocal x\n\ndef f(x):\n    return x',
    "number binary": 'def f(x):\n    return 0b12',
    "number hex": 'def f(x):\n    return 0xfg',
    "number name": 'def f(x):\n    return 12abc',
    "number underscore": 'def f(x):\n    return 1__000',
    "operator increment": 'def f(x):\n    x++\n    return x',
    "operator not equal": 'def f(x):\n    return x <> 3',
    "parameter and global": 'def f(x):\n    global x\n    return x',
    "semicolon compound": 'def f(x):\n    y = 1; if y: return x',
    "star alone": 'def f(x, *):\n    return x',
    "star expression": 'def f(x):\n    return *x\n    y = *x',
    "star twice": 'def f(x):\n    *a, *b = x\n    return a',
    "try alone": 'def f(x):\n    try:\n        return x\n    return 2',
    "type parameter twice": 'def f[T, T](x):\n    return x',
    "unclosed at end": 'def f(x):\n    return max(x, [1, 2\n\ndef g():\n    pass',
    "unmatched": 'def f(x):\n    return (x + 1))',
    "walrus in comprehension": 'def f(x):\n    return [i := 0 for i in x]',
    "with parenthesis": 'def f(x):\n    with open(x) as 5:\n        pass',
    "yield outside": 'yield 5\n\ndef f(x):\n    return x',
}


def refusal(source):
    try:
        compile(source, "x.py", "exec")
    except SyntaxError as error:
        text = error.text and error.text.strip()
        return [type(error).__name__, error.msg, error.lineno, error.offset, text]


def f(_):
    return {name: refusal(source) for name, source in SOURCES.items()}
