"""The instructions of the bytecode are nobody's business here."""

import unittest


def _no_bytecode(*args, **kwargs):
    raise unittest.SkipTest("no bytecode")


instructions_with_positions = _no_bytecode


class BytecodeTestCase(unittest.TestCase):
    assertInBytecode = assertNotInBytecode = get_disassembly_as_string = _no_bytecode


class CfgOptimizationTestCase(unittest.TestCase):
    setUp = _no_bytecode


CompilationStepTestCase = AssemblerTestCase = CfgOptimizationTestCase
