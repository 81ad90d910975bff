# entry: f
# data: "The quick brown fox jumps over the lazy dog"

import hashlib
import hmac


def refused(action):
    try:
        return action()
    except (ValueError, TypeError) as error:
        return type(error).__name__


def totp(key, counter):
    digest = hmac.new(key, counter.to_bytes(8, "big"), "sha1").digest()
    offset = digest[-1] & 15
    return f"{(int.from_bytes(digest[offset:offset + 4], 'big') & 0x7FFFFFFF) % 10 ** 6:06}"


def merkle(items):
    level = [hashlib.sha256(i.encode()).digest() for i in items]
    while len(level) > 1:
        level = [hashlib.sha256(b"".join(level[i:i + 2])).digest() for i in range(0, len(level), 2)]
    return level[0].hex()


def f(text):
    raw = text.encode()
    h = hashlib.sha256()
    for i in range(0, len(raw), 7):
        h.update(raw[i:i + 7])
    copy = h.copy()
    copy.update(b".")
    names = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512",
        "blake2b", "blake2s")
    mac = hmac.new(b"key", raw, hashlib.sha256)
    mac2 = hmac.new(b"key", digestmod="sha256")
    mac2.update(raw[:10])
    mac2.update(raw[10:])
    return {
        "digests": {name: getattr(hashlib, name)(raw).hexdigest() for name in names},
        "by name": [hashlib.new(name, b"").hexdigest()[:12] for name in names],
        "incremental": [h.hexdigest() == hashlib.sha256(raw).hexdigest(),
            copy.hexdigest() == hashlib.sha256(raw + b".").hexdigest()],
        "shake": [hashlib.shake_128(raw).hexdigest(10), hashlib.shake_256(raw).digest(8)],
        "sizes": [[getattr(hashlib, n)().digest_size, getattr(hashlib, n)().block_size] for n in names],
        "name": [h.name, hashlib.sha1().name],
        "available": [all(n in hashlib.algorithms_guaranteed for n in names), "sha256" in hashlib.algorithms_available],
        "hmac": [mac.hexdigest(), mac2.hexdigest() == mac.hexdigest(), hmac.digest(b"key", raw, "sha512").hex()[:20],
            hmac.compare_digest(mac.digest(), mac2.digest()), hmac.compare_digest("a", "b"), mac.digest_size, mac.name,
            mac.copy().hexdigest() == mac.hexdigest(), hmac.new(b"k" * 200, b"", "md5").hexdigest()],
        "totp": [totp(b"12345678901234567890", n) for n in (0, 1, 9)], "merkle": merkle("abcde"),
        "kdf": hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 10).hex(),
        "refused": [refused(lambda: hashlib.sha256("text")), refused(lambda: hashlib.new("nope")),
            refused(lambda: hmac.new("text", b"", "sha1")), refused(lambda: hmac.new(b"k", b"")),
            refused(lambda: hashlib.sha256(5)), refused(lambda: hmac.compare_digest("é", "é"))],
    }
