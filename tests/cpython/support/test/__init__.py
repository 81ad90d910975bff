"""CPython's own tests, of which `support` is our replacement."""
