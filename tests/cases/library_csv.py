# entry: f
# data: "name,qty,note\n\"Smith, J\",3,\"said \"\"hi\"\"\"\nBo,4,\"two\nlines\"\n"

import csv
import io


class Pipes(csv.Dialect):
    delimiter = "|"
    quotechar = "'"
    escapechar = "\\"
    doublequote = False
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL
    skipinitialspace = True


def written(rows, **options):
    out = io.StringIO()
    csv.writer(out, **options).writerows(rows)
    return out.getvalue()


def read(text, **options):
    return list(csv.reader(io.StringIO(text), **options))


def refused(action):
    try:
        return action()
    except (csv.Error, TypeError, ValueError) as error:
        return type(error).__name__


def f(text):
    rows = [["a", 1, 2.5, None, True], ['q"q', "c,d", "new\nline", " space ", ""], ["x", "|", "\\", "é", "-"]]
    reader = csv.reader(text.splitlines(keepends=True))
    header = next(reader)
    body = list(reader)
    dicts = list(csv.DictReader(io.StringIO(text)))
    ragged = list(csv.DictReader(["a,b", "1,2,3,4", "5"], restkey="more", restval="none"))
    out = io.StringIO()
    writer = csv.DictWriter(out, ["x", "y"], extrasaction="ignore", restval="-", lineterminator="\n")
    writer.writeheader()
    writer.writerow({"x": 1, "z": 9})
    writer.writerows([{"y": 2}, {"x": 3, "y": 4}])
    csv.register_dialect("pipes", Pipes)
    csv.register_dialect("semi", delimiter=";", quoting=csv.QUOTE_ALL)
    totals = {}
    for row in dicts:
        totals[row["name"]] = totals.get(row["name"], 0) + int(row["qty"])
    sniffed = csv.Sniffer().sniff("a;b;c\n1;2;3\n4;5;6\n")
    return {
        "read": [header, body, reader.line_num, dicts, ragged],
        "written": [written(rows), written(rows, quoting=csv.QUOTE_ALL),
            written(rows[:2], quoting=csv.QUOTE_NONNUMERIC), written(rows, delimiter="\t", lineterminator="\n"),
            written(rows, dialect="pipes"), written([[1, 2]], dialect="semi"),
            written([["a b"]], quoting=csv.QUOTE_NONE), written([[]]), written([[""]]), written([["", ""]])],
        "dict writer": out.getvalue(), "totals": totals,
        "round trip": read(written(rows)) == [[str(c) if c is not None else "" for c in row] for row in rows],
        "options": [read("a b  c", delimiter=" "), read("'a,b',c", quotechar="'"), read("a, b", skipinitialspace=True),
            read("a\\,b", escapechar="\\"), read('1,"2"', quoting=csv.QUOTE_NONNUMERIC), read('a"b,c'), read('"a""b"'),
            read('"a"x,b'), read("\n\na\n"), read(""), read("a,"), read('"open'), read("x|'y|z'|w", dialect="pipes")],
        "dialects": [sorted(csv.list_dialects()), csv.get_dialect("semi").delimiter, csv.unregister_dialect("semi"),
            sniffed.delimiter, csv.Sniffer().has_header("name,age\nann,31\nbob,25\n"), csv.field_size_limit(),
            csv.get_dialect("excel").lineterminator],
        "refused": [refused(lambda: csv.reader(5)), refused(lambda: written([["a,b"]], quoting=csv.QUOTE_NONE)),
            refused(lambda: read("a", delimiter="ab")), refused(lambda: csv.DictWriter(out, ["a"]).writerow({"b": 1})),
            refused(lambda: csv.get_dialect("none")), refused(lambda: read('"a" b', strict=True)),
            refused(lambda: csv.writer(out).writerow(5)), refused(lambda: list(csv.reader([b"a"])))],
    }
