"""Runs the tests of one of CPython's test modules, one by one.

What became of a test is reported to the host, and before it that it starts: a run that a limit ends can
go on behind the test that met it.
"""

import importlib
import io
import re
import sys
import traceback
import unittest

import world
from host import report
from test.support import import_helper


def run_module(request):
    """Runs `module` from test number `start` on, without those of `skip`: reasons by test or by class."""
    import_helper.extra_modules[:] = request["modules"]
    import_helper.sources.update(request["pure"])
    world.hold(request["files"])
    name = request["module"]
    try:
        suite = unittest.defaultTestLoader.loadTestsFromModule(importlib.import_module(name))
    except unittest.SkipTest as skipped:
        report("skipped", 0, name, plain(skipped))
        return
    except Exception as error:
        report("failed", 0, name, describe((type(error), error, error.__traceback__)))
        return
    result = Result(list(flatten(suite)), name)
    rest = unittest.TestSuite()
    for index, test in enumerate(result.tests):
        if index < request["start"]:
            continue
        one = result.id_of(test)
        reason = request["skip"].get(one) or request["skip"].get(one.rpartition(".")[0])
        if reason is None:
            rest.addTest(test)
        else:
            report("skipped", index, one, reason)
    rest.run(result)


def flatten(suite):
    for test in suite:
        if isinstance(test, unittest.BaseTestSuite):
            yield from flatten(test)
        else:
            yield test


class Result(unittest.TestResult):
    """Says of a test that it passed, that it was skipped, or how it failed first."""

    def __init__(self, tests, module):
        super().__init__()
        self.tests = tests
        self.module = module
        self.index = {id(test): index for index, test in enumerate(tests)}

    def id_of(self, test):
        return plain(test.id()).removeprefix(self.module + ".") or self.module

    def startTest(self, test):
        self.outcome, self.reason = "passed", ""
        report("started", self.index[id(test)], self.id_of(test), "")
        self.streams = sys.stdout, sys.stderr
        sys.stdout = sys.stderr = io.StringIO()

    def stopTest(self, test):
        sys.stdout, sys.stderr = self.streams
        report(self.outcome, self.index[id(test)], self.id_of(test), self.reason)

    def _end(self, test, outcome, reason):
        if id(test) not in self.index:
            # A fixture of a class or of the module.
            report(outcome, -1, self.id_of(test), reason)
        elif self.outcome != "failed":
            self.outcome, self.reason = outcome, reason

    def addError(self, test, err):
        self._end(test, "failed", describe(err))

    addFailure = addError

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._end(test, "failed", describe(err))

    def addSkip(self, test, reason):
        if getattr(test, "test_case", test) is test:
            self._end(test, "skipped", plain(reason))

    def addExpectedFailure(self, test, err):
        pass

    def addUnexpectedSuccess(self, test):
        """Better than CPython."""


def describe(err):
    """The exception on one line, and the line of the test that it came from."""
    kind, error, tb = err
    text = plain(f"{kind.__name__}: {error}")
    text = re.sub(r"\b0x[0-9a-f]{6,}\b", "0x…", text)
    # Which second it is depends on the fuel that the engine has used by now.
    text = re.sub(r"\b(2025|Oct 9) [\d :]+\d\d\b", "now", text)
    if examples := text.split("Failed example: ")[1:]:
        text = f"{len(examples)} failed examples, the first: {examples[0].rstrip(' -')}"
    if len(text) > 200:
        text = text[:200] + "…"
    lines = [line for frame, line in traceback.walk_tb(tb) if frame.f_code.co_filename.startswith("test/")]
    return f"{text} (line {lines[-1]})" if lines else text


def plain(text):
    """On one line, without what has no UTF-8."""
    return " ".join(str(text).encode("utf-8", "backslashreplace").decode().split())
