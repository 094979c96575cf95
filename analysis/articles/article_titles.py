"""What readers call an article: by its title, or by how it begins."""

import re
from functools import lru_cache
from itertools import chain

import pandas as pd

from analysis.checks import takes_tables

OPENING = 60  # characters of a text that stand for a title
SENTENCE = re.compile(r"[.!?…][»\"”’)\s]*$")


@takes_tables
def titles(articles: pd.DataFrame) -> pd.Series:
    """The title of each article, by `article_id`; with its identifier where two articles share one.

    An article without a title is called by how its text begins; by its identifier where `articles` has no `text`.

    >>> rows = {"title": ["Le pont rouvre", "Le pont rouvre", ""], "text": ["", "", "Photo : AVP\\nLa maire vient."]}
    >>> titles(pd.DataFrame(rows, index=["a", "b", "c"])).tolist()
    ['Le pont rouvre (a)', 'Le pont rouvre (b)', 'La maire vient.']
    """
    names = articles.index.astype(str)
    given = articles["title"].fillna("").astype(object)
    written = given.map(lambda title: " ".join(str(title).split()))
    untitled = written == ""
    if "text" in articles and untitled.any():
        written[untitled] = articles.loc[untitled, "text"].map(opening).to_numpy()
    several = written.duplicated(keep=False)
    told = [
        (f"{title} ({name})" if shared else title) if title else name
        for title, name, shared in zip(written, names, several, strict=True)
    ]
    return pd.Series(told, index=articles.index, name="title")


@lru_cache(4096)  # each table that names articles asks again
def opening(text: str) -> str:
    """How a text begins, cut between words; a date line or photo credit before its first sentence is left out.

    >>> opening("Photo : AVP\\nLa maire de Valbrune, Lucie Hartmann, a rouvert lundi le pont des Lavandières.")
    'La maire de Valbrune, Lucie Hartmann, a rouvert lundi le…'
    """
    lines = (line for line in text.splitlines() if line.strip())
    first = next(lines, "")
    sentence = next((line for line in chain([first], lines) if SENTENCE.search(line)), first)
    begun = " ".join(sentence.split())
    return begun if len(begun) <= OPENING else begun[:OPENING].rpartition(" ")[0].rstrip(",;:–— ") + "…"
