"""What the library needs of an operating system where there is none."""

import abc

name = "belljar"
sep = "/"
linesep = "\n"
curdir = "."
environ = {}


class path:
    """What the library does with the names of files that are not there."""

    sep = "/"

    @staticmethod
    def isabs(path):
        # There is no search path either.
        return True

    @staticmethod
    def exists(path):
        return False

    isfile = isdir = exists

    @staticmethod
    def normcase(path):
        return path

    abspath = realpath = normpath = normcase

    @staticmethod
    def basename(path):
        return path.rpartition("/")[2]

    @staticmethod
    def join(path, *parts):
        return "/".join((path, *parts))

    @staticmethod
    def dirname(path):
        return path.rpartition("/")[0]



class PathLike(abc.ABC):
    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    try:
        return type(path).__fspath__(path)
    except AttributeError:
        raise TypeError(
            f"expected str, bytes or os.PathLike object, not {type(path).__name__}"
        ) from None


def stat(path, *, dir_fd=None, follow_symlinks=True):
    raise FileNotFoundError(2, "No such file or directory", path)


lstat = stat


def urandom(size, /):
    from _belljar import random_bytes

    return random_bytes(size)
