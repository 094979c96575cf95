"""What readers call an article: by its title, or by how it begins."""

import re
from functools import lru_cache
from itertools import chain

import pandas as pd

from analysis.checks import takes_tables
from analysis.wording import day

OPENING = 60  # characters of a text that stand for a title
SENTENCE = re.compile(r"[.!?…][»\"”’)\s]*$")


@takes_tables
def titles(articles: pd.DataFrame) -> pd.Series:
    """The title of each article, by `article_id`; those that share one are told apart.

    They are told apart by outlet, where that does not do by day, and by identifier only where both are the same or not
    known. An article without a title is called by how its text begins; by its identifier where `articles` has no
    `text`.

    >>> rows = {"title": ["Le pont rouvre"] * 3 + [""], "text": ["", "", "", "Photo : AVP\\nLa maire vient."]}
    >>> rows["outlet"] = ["Écho", "Voix", "Voix", "Écho"]
    >>> titles(pd.DataFrame(rows, index=["a", "b", "c", "d"])).tolist()
    ['Le pont rouvre (Écho)', 'Le pont rouvre (Voix, b)', 'Le pont rouvre (Voix, c)', 'La maire vient.']
    """
    names = articles.index.astype(str).to_series(index=articles.index)
    given = articles["title"].fillna("").astype(object)
    written = given.map(lambda title: " ".join(str(title).split()))
    untitled = written == ""
    if "text" in articles and untitled.any():
        written[untitled] = articles.loc[untitled, "text"].map(opening).to_numpy()
    written = written.where(written != "", names)
    marks = pd.Series("", index=articles.index, dtype=object)
    for mark in (_outlets(articles), _days(articles), names):
        shared = pd.DataFrame({"title": written, "marks": marks}).duplicated(keep=False)
        marks = marks.where(~shared | (mark == ""), marks.where(marks == "", marks + ", ") + mark)
    return (written + marks.map(lambda mark: f" ({mark})" if mark else "")).rename("title")


def _outlets(articles: pd.DataFrame) -> pd.Series:
    """The outlet of each article, "" where it is not known."""
    known = articles["outlet"] if "outlet" in articles else pd.Series("", index=articles.index)
    return known.astype(object).map(lambda outlet: "" if pd.isna(outlet) or outlet == "unknown" else str(outlet))


def _days(articles: pd.DataFrame) -> pd.Series:
    """The day of each article, "" where it is not known."""
    dates = articles["date"] if "date" in articles else pd.Series(pd.NaT, index=articles.index)
    return dates.astype(object).map(lambda date: "" if pd.isna(date) else day(date))


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
