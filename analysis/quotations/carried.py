"""What became of each quotation: who says it, in how many articles, in which wordings, first and last when."""

from collections import Counter
from typing import Any

import pandas as pd

from analysis.checks import takes_tables
from analysis.copies.groups import number_of_outlets
from analysis.copies.runs import WORD
from analysis.quotations.kept import fullest_of, length_in_words
from analysis.quotations.who_says import LEAST, body_of, other_speakers, speaker_of, wordings_of

CARRIED = [
    "quotation", "quote", "speaker", "also", "body", "named_elsewhere", "made_plain", "articles", "outlets",
    "wordings", "usual", "usual_in", "first", "last", "agency",
]  # fmt: skip


@takes_tables
def travels(versions: pd.DataFrame) -> pd.DataFrame:
    """What became of each quotation: one row each, those carried by most articles first.

    `versions` is the result of `quotations`. Columns: `quotation`, `quote` (the speaker's fullest version), `speaker`
    (`speaker_of`; missing where nobody is named), `also` (whom versions name instead: `other_speakers`),
    `body` (that versions name instead of a person: `body_of`),
    `named_elsewhere` (versions whose speaker only the others name), `made_plain` (those of them that are a statement
    only because the others attribute their words), `articles`, `outlets` (missing where one of them is
    not known), `wordings` (that differ in their words, an article counting once), `usual` (the wording of six words and
    more that most articles report from the speaker, of equals the shortest), `usual_in` (how many articles print it),
    `first` and `last` (dates), `agency` (credited most).

    >>> versions = pd.DataFrame({"quotation": 1, "article_id": ["a", "b"], "outlet": ["A", "B"], "date": pd.NaT})
    >>> versions = versions.assign(speaker=["Mme Morel", None], quote=["Le pont rouvre.", "Le pont"], agency=None)
    >>> versions = versions.assign(named_elsewhere=[None, "Mme Morel"], made_plain=False)
    >>> travels(versions)[["quote", "speaker", "articles", "wordings"]].to_numpy().tolist()
    [['Le pont rouvre.', 'Mme Morel', 2, 2]]
    """
    grouped = versions.groupby("quotation")
    columns = {name: versions[name].tolist() for name in ("article_id", "speaker", "quote", "agency")}
    rows = []
    for quotation, places in grouped.indices.items():
        articles, speakers, quotes, agencies = ([values[place] for place in places] for values in columns.values())
        speaker = speaker_of(speakers, quotes)
        also = other_speakers(speaker, articles, speakers, quotes)
        own = wordings_of(speaker, speakers, quotes)
        wordings, usual, usual_in = _wordings(articles, quotes, own)
        agency = next(iter(_often_first(sorted(name for name in agencies if pd.notna(name)))), None)
        body = body_of(speaker, speakers)
        rows.append((quotation, fullest_of(own), speaker, also, body, wordings, usual, usual_in, agency))
    if not rows:
        return pd.DataFrame(columns=CARRIED)
    columns_told = ["quotation", "quote", "speaker", "also", "body", "wordings", "usual", "usual_in", "agency"]
    told = pd.DataFrame(rows, columns=columns_told)
    counts = grouped.agg(
        named_elsewhere=("named_elsewhere", "count"),
        made_plain=("made_plain", "sum"),
        articles=("article_id", "nunique"),
        outlets=("outlet", number_of_outlets),
        first=("date", "min"),
        last=("date", "max"),
    ).astype({"outlets": "Int64"})
    return told.join(counts, on="quotation")[CARRIED]


def _wordings(articles: list[str], quotes: list[str], own: list[str]) -> tuple[int, str, int]:
    """In how many wordings articles carry a quotation, the usual one of its `own`, and how many articles print that.

    >>> quotes = ["Oui, le pont rouvre dès lundi matin.", "Oui", "dès lundi", "oui, dès lundi"]
    >>> _wordings(["a", "b", "b", "c"], quotes, quotes)
    (2, 'Oui, le pont rouvre dès lundi matin.', 1)
    """
    of_article: dict[str, dict[tuple[str, ...], None]] = {}
    printed: dict[tuple[str, ...], set[str]] = {}
    for article, quote in zip(articles, quotes, strict=True):
        of_article.setdefault(article, {})[_words(quote)] = None
        printed.setdefault(_words(quote), set()).add(article)
    long = [quote for quote in own if length_in_words(quote) >= LEAST] or [fullest_of(own)]
    usual = min(long, key=lambda quote: (-len(printed[_words(quote)]), length_in_words(quote)))
    wordings = {sum(parts, ()) for parts in of_article.values()}
    return len(wordings), usual, len(printed[_words(usual)])


def _words(quote: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in WORD.findall(quote))


def _often_first(names: list[Any]) -> list[Any]:
    """The distinct names, the most frequent first, without missing ones."""
    return [name for name, _ in Counter(name for name in names if pd.notna(name)).most_common()]
