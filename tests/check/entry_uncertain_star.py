# policy: open
# entry: sqrt
from math import *
