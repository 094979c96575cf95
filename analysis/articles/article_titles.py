"""What readers call an article: by its title, or by how it begins."""

import re
from collections import defaultdict
from collections.abc import Collection
from functools import lru_cache

import pandas as pd

from analysis.articles.outlets import outlet_name
from analysis.checks import takes_tables
from analysis.datelines import without_dateline
from analysis.spelling import normalise, without_accents
from analysis.wording import day, with_ellipsis

OPENING, HEADLINE = 60, 150  # characters of a text, and of its headline, that stand for a title
SENTENCE = re.compile(r"[.!?…][»\"”’)\s]*$")
# Five words or more that do not begin as a credit, a day or an author's line does
_HEADLINE = re.compile(
    r"(?!(?:photos?|images?|crédits?|copyright|publié|mis à jour|modifié|posté|créé|par|propos recueillis|texte|source|"
    r"avec|de nos|de notre|temps de lecture|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le) \d+)\b|©"
    r"|\d+[./:h]\d\d\b)\S+(?: \S+){4,30}",
    re.IGNORECASE,
)
# What a web site puts around a title: "VIDÉO. ", "EN DIRECT - ", "À LIRE AUSSI… ", " (PHOTOS)", " | L’Écho du Val".
_SHOWS = r"(?:vidéos?|videos?|photos?|diaporama|infographies?|podcasts?|live|direct)"
_LABEL = re.compile(
    rf"^(?:(?:(?:en )?{_SHOWS}(?:\(s\))?|[àa] lire(?: aussi)?|lire aussi)\s?[.:…|–—-]+\s+)+(?=\S)", re.I
)
_REMARK = re.compile(rf"\s*[(\[](?:{_SHOWS}(?:\s?(?:et|[/,+])\s?)?)+[)\]]$", re.I)
_LAST_PART = re.compile(r"^(.*\S)\s+[|–—-]\s+(\S[^|]*)$")


@takes_tables
def titles(articles: pd.DataFrame, *, beside: Collection[str] = ()) -> pd.Series:
    """The title of each article, by `article_id`; those that share one are told apart.

    They are told apart by outlet, where that does not do by day, and by identifier only where both are the same or not
    known; what stands `beside` the title anyway, "outlet" or "date", is not repeated. An article without a title is
    called by how its text begins; by its identifier where `articles` has no `text`.

    >>> rows = {"title": ["Le pont rouvre"] * 3 + [""], "text": ["", "", "", "Photo : AVP\\nLa maire vient."]}
    >>> rows["outlet"] = ["Écho", "Voix", "Voix", "Écho"]
    >>> titles(pd.DataFrame(rows, index=["a", "b", "c", "d"])).tolist()
    ['Le pont rouvre (Écho)', 'Le pont rouvre (Voix, b)', 'Le pont rouvre (Voix, c)', 'La maire vient.']
    """
    names = [str(name) for name in articles.index]
    written = [" ".join(title.split()) for title in articles["title"].fillna("").tolist()]
    untitled = [place for place, title in enumerate(written) if not title]
    if "text" in articles:
        for place, text in zip(untitled, articles["text"].iloc[untitled].tolist(), strict=True):
            written[place] = opening(text)
    written = [title or name for title, name in zip(written, names, strict=True)]
    marks: list[tuple[str, ...]] = [()] * len(written)
    alikes: list[tuple[str, ...]] = [(title,) for title in written]  # articles of one key are not told apart yet
    for column, values in {"outlet": _outlets(articles), "date": _days(articles), "": names}.items():
        alike = defaultdict(set)
        for key, value in zip(alikes, values, strict=True):
            alike[key].add(value)
        if column not in beside:
            marks = [
                (*mark, value) if value and len(alike[key]) > 1 else mark
                for key, value, mark in zip(alikes, values, marks, strict=True)
            ]
        alikes = [(*key, value) for key, value in zip(alikes, values, strict=True)]
    called = [f"{title} ({', '.join(given)})" if given else title for title, given in zip(written, marks, strict=True)]
    return pd.Series(called, articles.index, dtype=object, name="title")


def bare_title(title: str, outlet: str) -> str:
    """A title without the labels that a web site puts around it, and without the outlet's own name at its end.

    >>> bare_title("VIDÉO. Le pont rouvre (PHOTOS) | L'Écho du Val", "L'Écho du Val")
    'Le pont rouvre'
    >>> bare_title("Le pont - La Voix du Val", "L'Écho du Val"), bare_title("En direct de Crespin", "unknown")
    ('Le pont - La Voix du Val', 'En direct de Crespin')
    """
    last = _LAST_PART.match(title)
    bare = last[1] if last and _plain(outlet_name(last[2])) == _plain(outlet) else title
    return _REMARK.sub("", _LABEL.sub("", bare)) or title


def _plain(name: str) -> str:
    return normalise(without_accents(name)).casefold()


def _outlets(articles: pd.DataFrame) -> list[str]:
    """The outlet of each article, "" where it is not known."""
    known = articles["outlet"] if "outlet" in articles else pd.Series("", articles.index)
    return ["" if pd.isna(outlet) or outlet == "unknown" else str(outlet) for outlet in known.tolist()]


def _days(articles: pd.DataFrame) -> list[str]:
    """The day of each article, "" where it is not known."""
    dates = articles["date"] if "date" in articles else pd.Series(pd.NaT, articles.index)
    return ["" if pd.isna(date) else day(date) for date in dates.tolist()]


@lru_cache(4096)  # each table that names articles asks again
def opening(text: str) -> str:
    """The headline that a text begins with, or its first words: without a label, a date line or a photo credit.

    >>> opening("Le pont des Lavandières rouvre lundi\\nLa maire de Valbrune, Lucie Hartmann, l'a dit mercredi.")
    'Le pont des Lavandières rouvre lundi'
    >>> opening("Photo : AVP\\nVIDÉO - La maire de Valbrune, Lucie Hartmann, a rouvert lundi le pont des Lavandières.")
    'La maire de Valbrune, Lucie Hartmann, a rouvert lundi le…'
    """
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and _HEADLINE.fullmatch(lines[0]) and not SENTENCE.search(lines[0]):
        return _begun(lines[0], HEADLINE)
    return _begun(next((line for line in lines if SENTENCE.search(line)), "".join(lines[:1])), OPENING)


def _begun(line: str, most: int) -> str:
    """A line without what a web site or an agency puts before it, cut between words after so many characters."""
    bare = bare_title(without_dateline(line), "")
    return bare if len(bare) <= most else with_ellipsis(bare[:most].rpartition(" ")[0])
