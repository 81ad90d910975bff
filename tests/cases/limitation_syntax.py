# entry: f
# data: null
# cpython: no
# expect: {"argument keyword first": ["SyntaxError", "positional argument follows keyword argument", 2, 25, 2, 26, "return max(key=len, x)"], "assign in condition": ["SyntaxError", "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", 2, 8, 2, 11, "if x = 3:"], "assign keyword argument": ["SyntaxError", "expression cannot contain assignment, perhaps you meant \"==\"?", 2, 17, 2, 20, "return dict(x.y=1)"], "assign to call": ["SyntaxError", "cannot assign to function call", 2, 5, 2, 11, "len(x) = 3"], "assign to operator": ["SyntaxError", "cannot assign to expression", 2, 5, 2, 10, "x + 1 = 2"], "character quotes": ["SyntaxError", "invalid syntax", 2, 12, 2, 13, "return “hello”"], "class unclosed": ["SyntaxError", "'(' was never closed", 1, 12, 1, 0, "class Shape(:"], "comprehension unpacking": ["SyntaxError", "iterable unpacking cannot be used in comprehension", 2, 13, 2, 15, null], "decorator alone": ["SyntaxError", "expected class, function definition or async function definition after decorator", 3, 5, 3, 11, "return x"], "else if": ["SyntaxError", "invalid syntax", 4, 10, 4, 12, "else if x > 2:"], "escape name": ["SyntaxError", "got unexpected unicode", 2, 16, 2, 28, "return \"\\N{NO SUCH NAME}\""], "escape unicode": ["SyntaxError", "got unexpected unicode", 2, 17, 2, 18, "return \"C:\\users\\new\""], "exec statement": ["SyntaxError", "Missing parentheses in call to 'exec'. Did you mean exec(...)?", 2, 5, 2, 9, "exec \"x = 1\""], "fstring unclosed": ["SyntaxError", "f-string: expecting '}'", 2, 20, 2, 21, "return f\"value {x\""], "functions in a dict comprehension": ["SyntaxError", "the symbol 'k' must be present in the symbol table", 2, 24, 2, 25, null], "global twice": null, "import trailing comma": ["SyntaxError", "trailing comma not allowed without surrounding parentheses", 1, 22, 1, 23, "from math import sqrt,"], "indent tabs": null, "indent unexpected": ["IndentationError", "unexpected indentation", 3, 1, 3, 7, "z = 2"], "lambda assignment": ["SyntaxError", "cannot assign to lambda y: z", 2, 5, 2, 16, "lambda y: z = 3"], "missing comma": ["SyntaxError", "invalid syntax. Perhaps you forgot a comma?", 2, 18, 2, 19, "return [1, 2 3, 4]"], "mixed literals": ["SyntaxError", "cannot mix bytes and nonbytes literals", 2, 12, 2, 20, "return b\"a\" \"b\""], "print statement": ["SyntaxError", "Missing parentheses in call to 'print'. Did you mean print(...)?", 2, 5, 2, 10, "print \"hello\""], "raise comma": ["SyntaxError", "unparenthesized tuple expression cannot be used here", 2, 11, 2, 29, "raise ValueError, \"text\""], "ternary without else": ["SyntaxError", "expected 'else' after 'if' expression", 2, 18, 2, 19, "return 1 if x"], "unclosed triple": ["SyntaxError", "unterminated triple-quoted string literal (detected at line 4)", 2, 12, 2, 12, "text = \"\"\"never"]}

SOURCES = {
    "argument keyword first": 'def f(x):\n    return max(key=len, x)',
    "assign in condition": 'def f(x):\n    if x = 3:\n        return x',
    "assign keyword argument": 'def f(x):\n    return dict(x.y=1)',
    "assign to call": 'def f(x):\n    len(x) = 3\n    return x',
    "assign to operator": 'def f(x):\n    x + 1 = 2',
    "character quotes": 'def f(x):\n    return “hello”',
    "class unclosed": 'class Shape(:\n    pass\n\ndef f(x):\n    return x',
    "comprehension unpacking": 'def f(x):\n    return [*i for i in x]',
    "decorator alone": 'def f(x):\n    @property\n    return x',
    "else if": 'def f(x):\n    if x:\n        return 1\n    else if x > 2:\n        return 2',
    "escape name": 'def f(x):\n    return "\\N{NO SUCH NAME}"',
    "escape unicode": 'def f(x):\n    return "C:\\users\\new"',
    "exec statement": 'def f(x):\n    exec "x = 1"',
    "fstring unclosed": 'def f(x):\n    return f"value {x"',
    "functions in a dict comprehension": 'def f(x):\n    return {(lambda k: k)(v): (lambda o: o)(v) for v in x}',
    "global twice": 'def f():\n    global x\n    x = 1\n    global x',
    "import trailing comma": 'from math import sqrt,\n\ndef f(x):\n    return x',
    "indent tabs": 'def f(x):\n\tif x:\n        return 1\n\treturn 2',
    "indent unexpected": 'def f(x):\n    y = 1\n      z = 2\n    return y',
    "lambda assignment": 'def f(x):\n    lambda y: z = 3',
    "missing comma": 'def f(x):\n    return [1, 2 3, 4]',
    "mixed literals": 'def f(x):\n    return b"a" "b"',
    "print statement": 'def f(x):\n    print "hello"',
    "raise comma": 'def f(x):\n    raise ValueError, "text"',
    "ternary without else": 'def f(x):\n    return 1 if x',
    "unclosed triple": 'def f(x):\n    text = """never\n    closed\n    return text',
}


def refusal(source):
    try:
        compile(source, "x.py", "exec")
    except SyntaxError as error:
        text = error.text and error.text.strip()
        return [type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset, text]


def f(_):
    return {name: refusal(source) for name, source in SOURCES.items()}
