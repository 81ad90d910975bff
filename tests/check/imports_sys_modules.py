# policy: {"modules": {"json": ["loads"], "sys": "any"}}
"""A module from where all modules are."""

import sys

sys.modules["json"].dumps
sys.path["json"].dumps
sys.modules["json"].loads
