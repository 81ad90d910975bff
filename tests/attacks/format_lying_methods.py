# entry: attack
# data: null
# cpython: no
# expect: ["TypeError", "TypeError", "TypeError", "TypeError", "ok", "TypeError"]
"""Formats objects whose text methods return what is no text."""


class Text(str):
    def __str__(self):
        return 1

    def __len__(self):
        return -1

    def __format__(self, spec):
        return self


class Liar:
    def __str__(self):
        return 1

    __repr__ = __str__

    def __format__(self, spec):
        return None


def attack(_):
    answers = []
    for call in (
        lambda: str(Liar()),
        lambda: repr(Liar()),
        lambda: f"{Liar()}",
        lambda: "%s" % Liar(),
        lambda: f"{Text('x')}",
        lambda: "%s" % (Text("x"),),
    ):
        try:
            call()
            answers.append("ok")
        except TypeError as error:
            answers.append(type(error).__name__)
    return answers
