import array, datetime
def f(x):
    zone = datetime.timezone(datetime.timedelta(hours=-3))
    return [datetime.datetime(2025, 1, 2, 3, tzinfo=zone), datetime.time.max, -datetime.timedelta(seconds=1),
            array.array("d", [0.5]), memoryview(b"abc")[::2].tolist(), bytearray(b"x") * 3]
