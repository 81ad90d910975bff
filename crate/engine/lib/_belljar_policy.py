"""Doors of the library through which a program could use private attributes by their names.

Imported once, at boot. The functions of `_belljar` judge a name by the run's policy; what the library
does on its own account is free.
"""

import builtins
import dataclasses
import enum
import functools
import string

from _belljar import getattr, is_hidden, judge_attribute, judge_wrapped
from _string import formatter_field_name_split


def _wrapping(update_wrapper):
    @functools.wraps(update_wrapper)
    def judged(
        wrapper, wrapped, assigned=functools.WRAPPER_ASSIGNMENTS, updated=functools.WRAPPER_UPDATES
    ):
        assigned, updated = tuple(assigned), tuple(updated)
        for name in assigned + updated:
            judge_wrapped(name)
        update_wrapper(wrapper, wrapped, assigned, ())
        for name in updated:
            own = builtins.getattr(wrapped, name, {})
            # The wrapper may be an object that looks at what it is given.
            public = {key: own[key] for key in own if not is_hidden(key)}
            builtins.getattr(wrapper, name).update(public)
        wrapper.__wrapped__ = wrapped
        return wrapper

    del judged.__wrapped__
    return judged


functools.update_wrapper = _wrapping(functools.update_wrapper)


def get_field(self, field_name, args, kwargs):
    first, rest = formatter_field_name_split(field_name)
    obj = self.get_value(first, args, kwargs)
    for is_attribute, name in rest:
        if is_attribute:
            judge_attribute(name)
            obj = builtins.getattr(obj, name)
        else:
            obj = obj[name]
    return obj, first


string.Formatter.get_field = get_field


def _cached(get):
    def judged(self, instance, owner=None):
        if instance is not None and self.attrname is not None:
            judge_attribute(self.attrname)
        return get(self, instance, owner)

    return judged


# It reads an object's namespace by a name that anybody may set.
functools.cached_property.__get__ = _cached(functools.cached_property.__get__)

# So does `enum.property`. What the module's own code names is free.
enum.getattr = getattr


def _of_identifier(get_field):
    """Names of fields become source text."""

    def judged(cls, name, annotation, default_kw_only):
        if type(name) is not str or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        return get_field(cls, name, annotation, default_kw_only)

    return judged


dataclasses._get_field = _of_identifier(dataclasses._get_field)


def _inspect(inspect):
    """User code's `inspect`: the library's own users of it are not judged."""

    def members(get):
        @functools.wraps(get)
        def public(object, predicate=None):
            found = [member for member in get(object) if not is_hidden(member[0])]
            return [member for member in found if predicate is None or predicate(member[1])]

        del public.__wrapped__
        return public

    @functools.wraps(inspect.getattr_static)
    def getattr_static(obj, attr, *default):
        judge_attribute(attr)
        return inspect.getattr_static(obj, attr, *default)

    @functools.wraps(inspect.classify_class_attrs)
    def classify_class_attrs(cls):
        return [attribute for attribute in inspect.classify_class_attrs(cls) if not is_hidden(attribute.name)]

    del getattr_static.__wrapped__, classify_class_attrs.__wrapped__
    return {
        "classify_class_attrs": classify_class_attrs,
        "getattr_static": getattr_static,
        "getmembers": members(inspect.getmembers),
        "getmembers_static": members(inspect.getmembers_static),
    }


# What user code finds in a module in place of what the library has there.
OVERLAYS = {"inspect": _inspect}
