"""Tokens for the tests of words, made from sentences; what a word is does not matter here."""

import re

import pandas as pd
from laws import examples

COLUMNS = ["article_id", "outlet", "date", "wire_group", "sentence", "start", "end", "form", "lemma", "pos"]
NAMES = {"Kim", "Poutine", "Séoul", "Moscou", "Pyongyang"}
few = examples(40)  # enough to find a broken law
SMALL = {"le": "DET", "la": "DET", "les": "DET", "de": "ADP", "du": "ADP", "et": "CCONJ", "un": "DET", "une": "DET"}


def tokens(
    *articles: str,
    outlets: list[str] | None = None,
    dates: list[str | None] | None = None,
    wire: list[str] | None = None,
) -> pd.DataFrame:
    """One row per word or mark; a sentence ends with its full stop, articles are called a0, a1, …

    `wire` names for each the article whose text it prints.
    """
    rows = []
    for number, text in enumerate(articles):
        sentence = 0
        name = f"a{number}"
        day, text_of = dates[number] if dates else None, wire[number] if wire else name
        origin = (name, outlets[number] if outlets else "Écho", day, text_of)
        for match in re.finditer(r"\w+(?:-\w+)*'?|[^\w\s]", text):
            form = match.group()
            pos = "PROPN" if form in NAMES else SMALL.get(form.lower(), "NOUN") if form[0].isalnum() else "PUNCT"
            lemma = form if pos == "PROPN" else form.lower()
            rows.append((*origin, sentence, match.start(), match.end(), form, lemma, pos))
            sentence += form == "."
    table = pd.DataFrame(rows, columns=COLUMNS)
    return table.assign(date=pd.to_datetime(table["date"]))


def articles(*texts: str, outlets: list[str] | None = None, wire: list[str] | None = None) -> pd.DataFrame:
    """The articles table that belongs to `tokens`."""
    ids = [f"a{number}" for number in range(len(texts))]
    columns = {"outlet": outlets or "Écho", "date": pd.NaT, "title": "", "text": list(texts), "wire_group": wire or ids}
    return pd.DataFrame(columns, index=pd.Index(ids, name="article_id"))


def counts(**groups: dict[str, int]) -> pd.DataFrame:
    """A table of counts: one keyword an outlet, with the count of each word."""
    rows = [(outlet, word, n) for outlet, of in groups.items() for word, n in of.items()]
    return pd.DataFrame(rows, columns=["outlet", "lemma", "n"])
