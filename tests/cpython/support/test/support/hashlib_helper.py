"""Hash functions have one implementation here, the library's."""

import hashlib
import unittest


def _absent(*args, **kwargs):
    return unittest.skip("hash functions of OpenSSL and of C modules")


requires_hashlib = requires_builtin_hmac = requires_builtin_hashes = _absent
requires_openssl_hashdigest = requires_builtin_hashdigest = _absent


def requires_hashdigest(digestname, openssl=None, *, usedforsecurity=True):
    known = digestname in hashlib.algorithms_available
    return unittest.skipUnless(known, f"no hash function {digestname}")


def find_gil_minsize(modules):
    return 2048


class HashFunctionsTrait:
    """Each hash function as a test names it."""

    DIGEST_NAMES = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
    DIGEST_NAMES += ("sha3_224", "sha3_256", "sha3_384", "sha3_512")
    is_valid_digest_name = staticmethod(hashlib.algorithms_available.__contains__)

    def _named(self, name):
        raise NotImplementedError


class NamedHashFunctionsTrait(HashFunctionsTrait):
    def _named(self, name):
        return name


class BuiltinHashFunctionsTrait(HashFunctionsTrait):
    def _named(self, name):
        return getattr(hashlib, name)


class OpenSSLHashFunctionsTrait(HashFunctionsTrait):
    def _named(self, name):
        raise unittest.SkipTest("hash functions of OpenSSL and of C modules")


for name in HashFunctionsTrait.DIGEST_NAMES:
    setattr(HashFunctionsTrait, name, property(lambda self, name=name: self._named(name)))
