"""What tests are skipped for, and what they require."""

import sys
import types
import unittest

use_resources = ()


class ResourceDenied(unittest.SkipTest):
    pass



def _skip(reason):
    return unittest.skip(reason)


def _skipper(reason):
    """A decorator that is used with and without arguments."""

    def decorator(*args, **kwargs):
        if len(args) == 1 and not kwargs and callable(args[0]):
            return _skip(reason)(args[0])
        return _skip(reason)

    return decorator


def _keep(test):
    return test


def _keeper(*args, **kwargs):
    return _keep if not (len(args) == 1 and callable(args[0])) else args[0]


def check_impl_detail(**guards):
    default = not any(guards.values()) if guards else False
    return guards.get(sys.implementation.name, default)


def impl_detail(msg=None, **guards):
    if check_impl_detail(**(guards or {"cpython": True})):
        return _keep
    return _skip(msg or "a detail of another implementation")


def cpython_only(test):
    return impl_detail(cpython=True)(test)


def is_resource_enabled(resource):
    return resource in use_resources


def requires(resource, msg=None):
    if not is_resource_enabled(resource):
        raise ResourceDenied(msg or f"resource {resource!r}")


def requires_resource(resource):
    return _keep if is_resource_enabled(resource) else _skip(f"resource {resource!r}")


def bigmemtest(size, memuse, dry_run=True):
    return _skip("needs gigabytes of memory")


def bigaddrspacetest(test):
    return _skip("needs a 64-bit address space")(test)


def requires_specialization(test):
    return _skip("needs CPython's specializer")(test)


requires_IEEE_754 = unittest.skipUnless(float.__getformat__("double").startswith("IEEE"), "IEEE 754")
requires_docstrings = unittest.skip("docstrings of native code")
requires_subprocess = _skipper("no processes")
support_remote_exec_only = requires_fork = _skipper("no processes")
isolation = types.SimpleNamespace(runInSubprocess=_skipper("no processes"))
requires_working_socket = _skipper("no sockets")
requires_mac_ver = _keeper
requires_debug_ranges = _keeper
refcount_test = _skipper("no reference counts")
no_tracing = force_colorized = force_not_colorized = force_not_colorized_test_class = _keeper
thread_unsafe = skip_if_pgo_task = skip_if_sanitizer = _keeper
skip_if_buggy_ucrt_strfptime = skip_on_s390x = skip_if_unlimited_stack_size = _keeper
skip_if_huge_c_stack = _keeper
skip_emscripten_stack_overflow = no_rerun = _keeper
skip_wasi_stack_overflow = _skipper("exhausts the stack of WebAssembly")
nomemtest = _skipper("cannot make an allocation fail")


def run_with_limited_c_stack(*args, **kwargs):
    return _skip("exhausts the native stack")


def inject_memory_error(*args, **kwargs):
    raise unittest.SkipTest("cannot make an allocation fail")


inject_memory_error_cm = inject_memory_error


def run_in_subinterp(code):
    raise unittest.SkipTest("no subinterpreters")


run_in_subinterp_with_config = run_in_subinterp


def wait_process(*args, **kwargs):
    raise unittest.SkipTest("no processes")


def check_sizeof(test, o, size):
    raise unittest.SkipTest("sizes of CPython's objects")


def calcobjsize(fmt):
    return 0


calcvobjsize = calcobjsize


def open_urlresource(*args, **kwargs):
    raise unittest.SkipTest("no network")
