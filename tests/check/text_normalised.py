# policy: {"builtins": {"except": ["exit"]}}
"""Python reads letters of other shapes as the plain ones."""

𝐭𝐨𝐭𝐚ⅼ = 1
