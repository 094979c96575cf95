"""Words that a spreadsheet opens as words, not as formulas."""

FORMULA = ("=", "+", "@", "-")


def no_formula(words: str) -> str:
    """Words for a spreadsheet, which would run what begins with = + - or @; an apostrophe marks it as text.

    >>> no_formula("- Non, dit-il."), no_formula("Oui.")
    ("'- Non, dit-il.", 'Oui.')
    """
    return f"'{words}" if words.startswith(FORMULA) else words
