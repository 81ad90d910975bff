# policy: open
"""The comment below shows as code and is none; so does the text."""


def pay(level):
    if level != "user‮ ⁦# check if admin⁩ ⁦":
        return True  # ⁧ return ⁩
