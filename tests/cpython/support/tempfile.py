"""Files in memory; those that need a name are skipped."""

import io


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, **kwargs):
    return io.BytesIO() if "b" in mode else io.StringIO(newline=newline)


def mkdtemp(suffix="", prefix="tmp", dir="/"):
    """The name of a folder in which nothing can be made."""
    return f"{dir}{prefix}{suffix}"


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    from world import AbsentName

    return AbsentName(f"tempfile.{name}")
