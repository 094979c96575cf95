"""A colour for each speaker, told apart by colour-blind readers."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

import pandas as pd

from analysis.charts.palette import PEOPLE
from analysis.words import number_of_words

NOBODY = "nobody named"


def on_page(colour: str) -> str:
    """A colour of the figures as CSS, with its counterpart on a dark page where the page names one.

    >>> on_page("#007f8c")
    'var(--chart-007f8c, #007f8c)'
    """
    return f"var(--chart-{colour[1:]}, {colour})"


def speaker_colours(statements: pd.DataFrame) -> dict[str, str]:
    """The colour of every speaker in all articles, most quoted first.

    Speakers of one article have different colours as far as six suffice: each gets one that no more quoted speaker in
    the same articles has, the least used of these; if there is none, the grey of `NOBODY`.
    The six most quoted all differ: those with most words, if the table has the words (`quote`), reprints counted
    once; else those with most statements.

    >>> speaker_colours(pd.DataFrame({"article_id": ["a", "a", "b"], "speaker": ["Morel", "Petit", "Morel"]}))
    {'Morel': '#e69f00', 'Petit': '#56b4e9'}
    """
    speakers = speakers_of(statements)
    counts, inside = _quoted(statements, speakers), defaultdict(set)
    for article_id, speaker in zip(statements["article_id"], speakers, strict=True):
        inside[speaker].add(article_id)
    *colours, grey = PEOPLE
    taken: dict[object, set[str]] = defaultdict(set)  # of each article
    colour_of: dict[str, str] = {}
    had: Counter[str] = Counter()
    for name in _most_first(counts):
        used = set().union(*(taken[article_id] for article_id in inside[name]))
        free = [colour for colour in colours if colour not in used]
        colour_of[name] = grey if name == NOBODY or not free else min(free, key=had.__getitem__)
        had[colour_of[name]] += 1
        for article_id in inside[name]:
            taken[article_id].add(colour_of[name])
    return colour_of


def _quoted(statements: pd.DataFrame, speakers: pd.Series) -> Counter[str]:
    """How many words, or statements, each speaker has."""
    if "quote" not in statements:
        return Counter(speakers)
    once = ~statements.duplicated(["speaker", "quote"])
    words = statements.loc[once, "quote"].map(number_of_words)
    counts: Counter[str] = Counter()
    for speaker, n in zip(speakers[once], words, strict=True):
        counts[speaker] += n
    return counts


def colours_of(speakers: Iterable[str], everywhere: Mapping[str, str]) -> dict[str, str]:
    """The colours that the speakers of some statements have everywhere, the most quoted first."""
    return {name: everywhere[name] for name in _most_first(Counter(speakers))}


def _most_first(counts: Counter[str]) -> list[str]:
    return sorted(counts, key=lambda name: (name == NOBODY, -counts[name], name))


def speakers_of(statements: pd.DataFrame) -> pd.Series:
    """The speaker of each statement, `NOBODY` where nobody is named."""
    return statements["speaker"].astype(object).where(statements["speaker"].notna(), NOBODY)
