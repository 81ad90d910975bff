# entry: attack
# data: null
# cpython: no
# expect: "written"
"""Writes what moves cursors, sets titles, rings bells, reverses text and ends strings."""


def attack(_):
    print("\0\a\b\x1b[2J\x1b]0;title\a\r\x7f\x9b31m\u202e\u2028\ufeff\U000e0001</script><!--")
    return "written"
