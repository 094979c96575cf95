"""Spellings that count as one: composed or not, with either apostrophe; and letters without accents."""

import re
import unicodedata

# What counts as one word wherever words are counted: an elided word, a compound.
WORD = re.compile(r"(?i:aujourd['’]hui)|[^\W_]+(?:-[^\W_]+)*")


def normalise(text: str) -> str:
    """Compose accents and use one apostrophe.

    >>> normalise("l’e\u0301te\u0301")
    "l'été"
    """
    return unicodedata.normalize("NFC", text).replace("’", "'")


def one_apostrophe_and_blank(text: str) -> str:
    """The text with one kind of apostrophe and blank, each character in its place: for searching.

    >>> one_apostrophe_and_blank("l’an\u00a02031")
    "l'an 2031"
    """
    return text.replace("’", "'").replace("\u00a0", " ").replace("\u202f", " ")  # `translate` takes ten times as long


def without_accents(text: str) -> str:
    """Letters without accents, superscripts and ligatures written out: for comparing, never for showing.

    >>> without_accents("Été 1ᵉʳ"), without_accents("Cœur")
    ('Ete 1er', 'Cœur')
    """
    if text.isascii():
        return text
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
