"""Another interpreter cannot be started."""

import unittest


def _no_processes(*args, **kwargs):
    raise unittest.SkipTest("no processes")


assert_python_ok = assert_python_failure = spawn_python = kill_python = _no_processes
run_python_until_end = run_test_script = make_script = make_pkg = make_zip_script = _no_processes
interpreter_requires_environment = _no_processes
