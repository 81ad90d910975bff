"""Files do not exist, so there is nothing to make, guard or remove."""

import collections.abc
import contextlib
import os
import unittest

TESTFN = TESTFN_ASCII = TESTFN_UNICODE = "@test"
TESTFN_NONASCII = TESTFN_UNDECODABLE = TESTFN_UNENCODABLE = FS_NONASCII = None
SAVEDCWD = "/"


def _no_files(*args, **kwargs):
    raise unittest.SkipTest("no files")


create_empty_file = make_bad_fd = fd_count = rmtree = _no_files
temp_dir = temp_cwd = change_cwd = temp_umask = _no_files


def unlink(filename):
    pass


rmdir = unlink


def can_symlink():
    return False


can_hardlink = can_xattr = can_chmod = fs_is_case_insensitive = can_symlink
skip_unless_symlink = skip_unless_hardlink = skip_unless_xattr = unittest.skip("no files")
skip_unless_working_chmod = skip_unless_dac_override = unittest.skip("no files")


class FakePath:
    """Path-like, with the path it is given, or the exception."""

    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        path = self.path
        if isinstance(path, BaseException) or isinstance(path, type) and issubclass(path, BaseException):
            raise path
        return path


class EnvironmentVarGuard(collections.abc.MutableMapping):
    """The environment, put back at the end."""

    def __enter__(self):
        self._environ, self._saved = os.environ, dict(os.environ)
        return self

    def __exit__(self, *exc):
        self._environ.clear()
        self._environ.update(self._saved)
        os.environ = self._environ

    def __getitem__(self, name):
        return self._environ[name]

    def __setitem__(self, name, value):
        self._environ[name] = value

    def __delitem__(self, name):
        self._environ.pop(name, None)

    def __iter__(self):
        return iter(self._environ)

    def __len__(self):
        return len(self._environ)

    set = __setitem__

    def unset(self, *names):
        for name in names:
            del self[name]

    def copy(self):
        return dict(self._environ)


@contextlib.contextmanager
def save_cwd():
    yield
