# policy: function
# entry: statistics
"""A module is no function."""

import statistics
