# entry: f
# data: "belljar"

import base64, binascii, hashlib, hmac, struct, zlib

def f(text):
    data = text.encode()
    return [
        hashlib.sha256(data).hexdigest(), hashlib.md5(data).hexdigest(), hashlib.blake2b(data, digest_size=8).hexdigest(),
        hmac.new(b"k", data, "sha1").hexdigest(), base64.b64encode(data).decode(), binascii.crc32(data),
        struct.pack("<IhQ", 1, -2, 3).hex(), zlib.decompress(zlib.compress(data * 100))[:7], base64.urlsafe_b64decode("_-8=").hex(),
    ]
