# entry: f
# data: {"user": {"name": "Ada", "tags": ["x", "y"]}, "n": 3}
# cpython: 3.12
# expect: ["Ada", "<x>, <y>", "3", "a\nb", "***Ada***", "4", "{}", "     'a'", "       3|", "user[\"name\"]='Ada'", "       3", "singledouble", "☃\t|", "['0a', '0b', '1a', '1b']", "3", "0003", "\\\\3", "triple and inner", "====3====", "('x', 'y')", "4 4", "\n\n3", "5"]

def f(data):
    user, n, width = data["user"], data["n"], 8
    return [
        f"{data["user"]["name"]}", f"{", ".join(f"<{tag}>" for tag in user["tags"])}", f"{f"{f"{f"{n}"}"}"}", f"{"\n".join(["a", "b"])}",
        f"{user["name"]:{"*"}^{width + len(f"{n}")}}", f"{
            n  # a comment inside
            + 1
        }", f"{'{'}{"}"}", f"{"a" if n else "b"!r:>{width}}", f"{(lambda x: f"{x:{width}}")(n)}|", f"{user["name"]=}", f"{n!r:{f">{width}"}}",
        f'{'single' + "double"}', f"{"\N{SNOWMAN}" "\t"}|", f"{[f"{i}{j}" for i in range(2) for j in "ab"]}", f"{ {"k": f"{n}"}["k"] }",
        f"{n:{"0"}{"4"}}", fr"{"\\"}\{n}", f"""{
            "triple"
        } and {'''inner'''}""", f"{n:=^{n * 3}}", f"{*user["tags"],}", f"{(y := n + 1)} {y}", f"{n:\n>3}", f"{lambda_() if (lambda_ := lambda: 5) else 0}",
    ]
