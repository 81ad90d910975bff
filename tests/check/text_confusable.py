# policy: open
"""Names that look like others, and are none; then names that are what they look like."""

total = 1
tоtal = 2
mаx(total)
привет = λx = 1
größe = λx
