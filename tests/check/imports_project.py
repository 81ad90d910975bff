# policy: {"modules": {"math": "any"}, "importers": {"shop.tables": {"csv": ["reader"]}}}
# module: shop.tables
# project: ["shop.tables", "shop.prices", "shop.util.text"]
"""A module of the project obeys its own rules, and imports the project's modules freely."""

import csv
import math
import shop.prices
import shop.util.text
from . import prices
from .prices import cost
from .util import text
from .missing import what
from ..missing import what
from csv import writer

csv.reader, shop.prices.anything
