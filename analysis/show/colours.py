"""A colour for each speaker, told apart by colour-blind readers."""

from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd

# Okabe and Ito's colours, told apart by colour-blind readers; each bears black letters (4.5:1 and more).
COLOURS = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#cc79a7", "#d55e00", "#b8b8b8")
NOBODY = "nobody named"


def speaker_colours(statements: pd.DataFrame, everywhere: Mapping[str, str] | None = None) -> dict[str, str]:
    """A colour for every speaker, most quoted first; from the seventh on all share the grey of `NOBODY`.

    Who has a colour `everywhere`, in the whole of the articles, keeps it; the others take what is left.

    >>> speaker_colours(pd.DataFrame({"speaker": ["Anne Morel", "Jean Petit", "Anne Morel"]}))
    {'Anne Morel': '#e69f00', 'Jean Petit': '#56b4e9'}
    """
    return colours_of(speakers_of(statements), everywhere)


def colours_of(speakers: Iterable[str], everywhere: Mapping[str, str] | None = None) -> dict[str, str]:
    """The same from the speaker of each statement."""
    counts, known = Counter(speakers), everywhere or {}
    order = sorted(counts, key=lambda name: (name == NOBODY, -counts[name], name))
    *colours, grey = COLOURS
    kept = {name: known[name] for name in order if known.get(name, grey) != grey}
    free = iter([colour for colour in colours if colour not in kept.values()])
    return {name: grey if name == NOBODY else kept.get(name) or next(free, grey) for name in order}


def speakers_of(statements: pd.DataFrame) -> pd.Series:
    """The speaker of each statement, `NOBODY` where nobody is named."""
    return statements["speaker"].astype(object).where(statements["speaker"].notna(), NOBODY)
