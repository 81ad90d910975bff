# entry: f
# data: null

"""Text that ends within a literal, with characters beyond ASCII where it is cut."""

TEXTS = [
    '"é', "'''é", 'b"é', '"é\\', "x = 'é\ny = 2", 'rf"{é:é', 'f"{é', "f\"{'é", 'f"""{x!é', 'f"{a:{é', "é = f'é{'é", "日本 = '''語",
]


def f(_):
    refused = 0
    for text in TEXTS:
        for run in (eval, exec, lambda text: compile(text, "<text>", "single"), lambda text: exec(text.encode())):
            try:
                run(text)
            except SyntaxError:
                refused += 1
    return refused, eval(" 'é' + '日本'"), eval("'é'.encode()".encode())
