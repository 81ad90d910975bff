# policy: {"attributes": "no-private"}
"""Names and format strings that show only at run time."""

import operator


def f(name, template):
    getattr(f, name)
    template.format(f)
    template.format_map({})
    operator.attrgetter(name)
    getattr(*name)
    getattr(f, "%s" % "_x")
