"""Words that a spreadsheet opens as words."""

import pandas as pd


def no_formulas(words: pd.Series) -> pd.Series:
    """Words for a spreadsheet, which runs what begins with = + - or @; an apostrophe says that it is text.

    >>> no_formulas(pd.Series(["- Non, dit-il.", "Oui."])).tolist()
    ["'- Non, dit-il.", 'Oui.']
    """
    return words.astype(str).str.replace(r"^(?=[=+@-])", "'", regex=True)
