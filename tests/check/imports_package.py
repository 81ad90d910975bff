# policy: {"modules": {"math": "any"}}
# module: shop
# project: ["shop", "shop.prices", "shopping"]
"""A module with others below it is a package: what it imports relatively is below it too."""

from . import prices
from .prices import cost
from .missing import what
import shopping
import shopp
