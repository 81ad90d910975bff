"""There is no native pickle: nothing can be imported from here."""
