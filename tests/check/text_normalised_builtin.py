# policy: {"builtins": {"except": ["eval"]}}
"""The same, and the builtin is found by the name that Python reads."""

𝓮𝓿𝓪𝓵("1")
