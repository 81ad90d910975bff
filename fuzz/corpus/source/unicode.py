def größe(数):
    ｘ = "\N{GREEK SMALL LETTER ALPHA}\u00e9\U0001f600" + "é😀‮"
    return {ｘ: len(x), "ß".upper(): "İ".lower()}
