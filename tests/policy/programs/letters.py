# data: {"template": "Dear $name,\nyour order of $items has been sent on $day.\n$note", "people": [{"name": "Zoë Müller", "items": ["tea", "cups"], "day": 3, "note": "Thank you for waiting for so long; the tea had to come from far away."}, {"name": "Ann", "items": ["rope"], "day": 21, "note": ""}, {"items": []}]}
"""Fills letters from a template, wraps them, and names a file for each."""

import re
import string
import textwrap
import unicodedata


class Letter(string.Template):
    idpattern = "[a-z]+"


def listed(items):
    *most, last = items or ["nothing"]
    return f"{', '.join(most)} and {last}" if most else last


def ordinal(day):
    ending = "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"the {day}{ending}"


def slug(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def wrapped(text, width=40):
    lines = (textwrap.fill(line, width, subsequent_indent="  ") for line in text.splitlines())
    return "\n".join(lines).rstrip()


def f(task):
    letter, written, failed = Letter(task["template"]), {}, []
    for index, person in enumerate(task["people"]):
        try:
            fields = {"items": listed(person["items"]), "day": ordinal(person["day"])}
            text = letter.substitute(person | fields)
        except KeyError as error:
            failed.append([index, str(error)])
            continue
        written[f"{slug(person['name'])}.txt"] = wrapped(text)
    for name, text in written.items():
        print(f"--- {name}\n{text}")
    return {"written": written, "failed": failed}
