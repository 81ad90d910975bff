"""Values that compare as they are told to, and what tests check by comparing."""

import contextlib
import functools
import re
import sys

from .running import gc_collect


@functools.total_ordering
class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


LARGEST, SMALLEST, ALWAYS_EQ, NEVER_EQ = _Largest(), _Smallest(), _AlwaysEqual(), _NeverEqual()


class BrokenIter:
    """An iterator that fails where it is told to."""

    def __init__(self, init_raises=False, next_raises=False, iter_raises=False):
        if init_raises:
            1 / 0
        self.next_raises, self.iter_raises = next_raises, iter_raises

    def __next__(self):
        if self.next_raises:
            1 / 0

    def __iter__(self):
        if self.iter_raises:
            1 / 0
        return self


class EqualToForwardRef:
    """Equal to a `ForwardRef` of the same string and place."""

    def __init__(self, arg, *, module=None, owner=None, is_class=False):
        self.wanted = arg, module, is_class, owner

    def __eq__(self, other):
        if isinstance(other, EqualToForwardRef):
            return self.wanted == other.wanted
        import annotationlib

        if not isinstance(other, annotationlib.ForwardRef):
            return NotImplemented
        arg, module, is_class, owner = self.wanted
        return (
            other.__forward_arg__ == arg
            and other.__forward_module__ == module
            and other.__forward_is_class__ == is_class
            and other.__owner__ == owner
        )

    def __repr__(self):
        return f"EqualToForwardRef{self.wanted}"


def check_syntax_error(test, statement, errtext="", *, lineno=None, offset=None):
    with test.assertRaisesRegex(SyntaxError, errtext) as raised:
        compile(statement, "<test string>", "exec")
    error = raised.exception
    test.assertIsNotNone(error.lineno)
    if lineno is not None:
        test.assertEqual(error.lineno, lineno)
    test.assertIsNotNone(error.offset)
    if offset is not None:
        test.assertEqual(error.offset, offset)


def check_free_after_iterating(test, iter, cls, args=()):
    """Exhausting an iterator lets go of what it went over."""
    done = False

    class Watched(cls):
        def __del__(self):
            nonlocal done
            done = True
            with contextlib.suppress(StopIteration):
                next(it)

    it = iter(Watched(*args))
    test.assertRaises(StopIteration, next, it)
    gc_collect()
    test.assertTrue(done)


def check_disallow_instantiation(test, tp, *args, **kwds):
    qualname = f"{tp.__module__}.{tp.__name__}" if tp.__module__ != "builtins" else tp.__name__
    test.assertRaisesRegex(
        TypeError, f"cannot create '{re.escape(qualname)}' instances", tp, *args, **kwds
    )


def check__all__(test, module, name_of_module=None, extra=(), not_exported=()):
    modules = name_of_module or (module.__name__,)
    modules = (modules,) if isinstance(modules, str) else modules
    expected = set(extra)
    for name, value in vars(module).items():
        if name.startswith("_") or name in not_exported:
            continue
        if hasattr(value, "__module__"):
            public = value.__module__ in modules
        else:
            public = not isinstance(value, type(sys))
        if public:
            expected.add(name)
    test.assertCountEqual(module.__all__, expected)


def sortdict(mapping):
    return "{%s}" % ", ".join(f"{key!r}: {value!r}" for key, value in sorted(mapping.items()))
