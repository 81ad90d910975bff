"""unittest without its command line: the parts that need processes and signals stay out."""

import os  # noqa: F401, I001 -- it brings os.path

from .case import (
    FunctionTestCase,
    SkipTest,
    TestCase,
    addModuleCleanup,
    doModuleCleanups,
    enterModuleContext,
    expectedFailure,
    skip,
    skipIf,
    skipUnless,
)
from .loader import TestLoader, defaultTestLoader
from .result import TestResult
from .suite import BaseTestSuite, TestSuite


class IsolatedAsyncioTestCase(TestCase):
    def run(self, result=None):
        result.startTest(self)
        result.addSkip(self, "no event loop")
        result.stopTest(self)


def main(*args, **kwargs):
    raise RuntimeError("tests are run by the runner")
