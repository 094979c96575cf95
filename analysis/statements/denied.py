"""Statements whose cue denies them (« exclut que … »): nobody says their words, so they are shown with the cue."""

import re

import pandas as pd

from analysis.people.lexicon import words_of_class
from analysis.statements.cues import cue_lexicon

# What follows these is the object of the cue; « … », nie-t-il holds what he says.
_OBJECTS = frozenset({"that-clause", "infinitive", "quoted phrase", "attribute"})
_NEGATED = "ne pas "  # how the lemma of a cue begins that is negated
_MARKS = re.compile(r"[\s«“\"‘]+$")  # that open a quotation
NEAR = 25  # characters between a cue and its words, such as « que » or « toute »


def is_denied(cue: object, construction: object) -> bool:
    """Whether what stands in this construction after this cue (its lemma) is denied, doubted or ruled out.

    >>> is_denied("exclure", "that-clause"), is_denied("ne pas croire", "infinitive"), is_denied("nier", "insertion")
    (True, True, False)
    """
    if construction not in _OBJECTS or not isinstance(cue, str):
        return False
    known = cue_lexicon().get(cue)
    denies = cue.startswith(_NEGATED) or cue in words_of_class("cue of a denial")
    return denies or (known is not None and known.stance == "denying")


def with_cues_of_denials(statements: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The statements with a column `denied`; the `quote` of each that is so begins with its cue in brackets.

    `statements` has quote, and if any is to be found denied also article_id, spans, cue, cue_lemma, cue_span and
    construction; `articles` has the text of each.

    >>> text = "La maire exclut que le pont rouvre."
    >>> row = {"article_id": "a", "quote": "le pont rouvre", "spans": [[20, 34]], "cue": "exclut", "cue_span": [9, 15]}
    >>> statements = pd.DataFrame([row | {"cue_lemma": "exclure", "construction": "that-clause"}])
    >>> with_cues_of_denials(statements, pd.DataFrame({"text": [text]}, index=["a"]))["quote"].tolist()
    ['[exclut que] le pont rouvre']
    """
    if not {"cue", "cue_lemma", "cue_span", "construction", "spans"} <= set(statements.columns):
        return statements.assign(denied=False)
    read = zip(statements["cue_lemma"], statements["construction"], strict=True)
    denied = pd.Series([is_denied(*one) for one in read], index=statements.index, dtype=bool)
    texts = dict(zip(articles.index, articles["text"], strict=True))
    those = statements.loc[denied, ["article_id", "quote", "spans", "cue", "cue_span"]]
    quotes = statements["quote"].astype(object)
    quotes[denied] = [
        f"[{_until(texts[article], cue, place, spans[0][0])}] {quote}"
        for article, quote, spans, cue, place in those.itertuples(index=False)
    ]
    return statements.assign(quote=quotes, denied=denied)


def _until(text: str, cue: str, place: list[int], start: int) -> str:
    """The words from the cue up to what it denies; the cue alone where that stands before it or far away."""
    first, end = place
    if not first < end <= start <= end + NEAR:
        return cue
    return " ".join(_MARKS.sub("", text[first:start]).split())
