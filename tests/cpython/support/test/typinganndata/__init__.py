"""Annotated modules that tests look into; the package of the tests leaves them out."""
