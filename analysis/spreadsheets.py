"""Words that a spreadsheet opens as words."""

import re

import pandas as pd

FORMULA = re.compile(r"^(?=[=+@-])")


def no_formula(words: str) -> str:
    """Words for a spreadsheet, which runs what begins with = + - or @; an apostrophe says that it is text.

    >>> no_formula("- Non, dit-il."), no_formula("Oui.")
    ("'- Non, dit-il.", 'Oui.')
    """
    return FORMULA.sub("'", words)


def no_formulas(words: pd.Series) -> pd.Series:
    """A column of words, each as `no_formula` has it."""
    return words.astype(str).map(no_formula)
