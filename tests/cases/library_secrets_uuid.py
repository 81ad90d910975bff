# entry: f
# data: "example.org"

import secrets
import string
import uuid


def refused(action):
    try:
        return action()
    except (ValueError, TypeError, IndexError) as error:
        return type(error).__name__


def f(name):
    u = uuid.UUID("12345678-1234-5678-1234-567812345678")
    random_ = uuid.uuid4()
    made = [uuid.uuid4() for _ in range(20)]
    password = "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(20))
    return [
        str(u), repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, str(uuid.UUID(int=5)),
        str(uuid.UUID(bytes=b"\x01" * 16)), str(uuid.UUID("{12345678123456781234567812345678}")),
        str(uuid.UUID(hex="urn:uuid:12345678-1234-5678-1234-567812345678")), str(uuid.UUID(fields=(1, 2, 3, 4, 5, 6))),
        str(uuid.UUID(int=0, version=4)),
        str(uuid.uuid3(uuid.NAMESPACE_DNS, name)), str(uuid.uuid5(uuid.NAMESPACE_DNS, name)),
        str(uuid.uuid5(uuid.NAMESPACE_URL, "x")), random_.version, random_.variant == uuid.RFC_4122, len(set(made)),
        u == uuid.UUID(u.hex), u < uuid.UUID(int=2 ** 127), hash(u) == hash(uuid.UUID(str(u))),
        sorted([u, uuid.UUID(int=1)])[0].int, str(uuid.NAMESPACE_DNS),
        uuid.UUID("c232ab00-9414-11ec-b3c8-9f6bdeced846").version,
        uuid.UUID("c232ab00-9414-11ec-b3c8-9f6bdeced846").time,
        uuid.UUID("c232ab00-9414-11ec-b3c8-9f6bdeced846").clock_seq,
        len(secrets.token_bytes(8)), len(secrets.token_hex(8)), secrets.token_urlsafe(16).isascii(),
        len(secrets.token_bytes()) >= 16, secrets.randbelow(1), 0 <= secrets.randbelow(10) < 10,
        secrets.randbits(8) < 256, secrets.choice([7]), secrets.compare_digest("a", "a"),
        secrets.compare_digest(b"a", b"b"), len(password), password.isalnum(),
        secrets.token_hex(4) != secrets.token_hex(4),
        [refused(lambda: uuid.UUID("x")), refused(lambda: uuid.UUID()), refused(lambda: uuid.UUID(int=-1)),
            refused(lambda: uuid.UUID(bytes=b"short")), refused(lambda: secrets.randbelow(0)),
            refused(lambda: secrets.choice([])), refused(lambda: setattr(u, "int", 5)),
            refused(lambda: uuid.UUID(int=1, version=99))],
    ]
