# policy: {"builtins": {"except": ["eval", "exec"]}}
"""The builtins of a module, with a name that shows."""

__builtins__["ev" + "al"]("1")
__builtins__.exec("1")
__builtins__["len"]([])
