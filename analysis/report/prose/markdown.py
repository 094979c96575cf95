"""What all sentences are made of: a thing that displays itself, names of outlets, and the rows that are told."""

from dataclasses import dataclass

import pandas as pd

from analysis.show.inline_words import as_written
from analysis.wording import tr


@dataclass(frozen=True)
class Prose:
    """Sentences in Markdown."""

    text: str

    def _repr_markdown_(self) -> str:
        return self.text


def name_of(outlet: object) -> str:
    """An outlet in a sentence.

    >>> name_of("unknown"), name_of("Pont & *Cie*")
    ('an outlet that is not named', 'Pont &amp; &#42;Cie&#42;')
    """
    return tr("an outlet that is not named") if outlet == "unknown" else as_written(outlet)


def first_three(table: pd.DataFrame, by: str | None = None) -> list:
    """The first three rows, as named tuples; with `by`, none where all tie, and none that ties with the fourth.

    >>> [row.word for row in first_three(pd.DataFrame({"word": list("abcd"), "n": [9, 8, 2, 2]}), by="n")]
    ['a', 'b']
    >>> first_three(pd.DataFrame({"word": ["a", "b"], "n": 1}), by="n")
    []
    """
    first = table.head(3)
    if by and len(table) > 3:
        first = first[first[by] != table[by].iloc[3]]
    elif by and len(table) > 1 and table[by].nunique() == 1:
        first = first.head(0)
    return list(first.itertuples())
