"""Words that regular expressions look for: classes of `lexicons/pattern_words.csv` as alternations."""

import re

from analysis.word_classes import one_of, word_class


def any_word(name: str) -> str:
    """A regular expression for any word of a class of `lexicons/pattern_words.csv`; `classes.csv` explains each."""
    return one_of(word_class("pattern_words.csv", name))


WORN = re.compile(rf"{any_word('garment')}s? {any_word('colour')}s?\b", re.IGNORECASE)  # "les gilets jaunes"
# Always somebody of before.
CONCERNED = re.compile(r"(?:l'|l[ea] principale? )(?:intéressée?|concernée?)\b", re.IGNORECASE)
