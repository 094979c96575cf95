"""How names and numbers are written in a figure, where there is little room."""

import textwrap
from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.palette import MUTED
from analysis.charts.style import SMALL, is_narrow
from analysis.wording import count, current_language, listed, number, requoted, tr, trn, unbroken

NBSP = "\u00a0"


def quoted(word: str) -> str:
    """Words that are named, between the quotation marks of the report's language; a line breaks at neither.

    >>> quoted("paix")
    '“paix”'
    """
    return f"«{NBSP}{requoted(word)}{NBSP}»" if current_language() == "fr" else f"“{word}”"


def rate(value: float) -> str:
    """Write a rate with one decimal, or with none if it is 0 or at least 100."""
    return number(value, digits=0 < value < 100)


def wrapped(name: str, narrow: int = 16) -> str:
    """Break a long name into lines of like length: at hyphens only if a word is longer than a line, within a word as a
    last resort. A line has 26 letters, and `narrow` on a telephone.

    >>> wrapped("Nouvelles quotidiennes du Val")
    'Nouvelles\\nquotidiennes du Val'
    >>> wrapped("Le Phare de Sarlande (18\u00a0déclarations prononcées)").split("\\n")[1]
    '(18\\xa0déclarations'
    """
    name, room = unbroken(name), narrow if is_narrow() else 26
    at_hyphens = " " not in name or max(map(len, name.split())) > room
    broken = partial(textwrap.wrap, name, break_on_hyphens=at_hyphens, break_long_words=len(name.split()) == 1)
    while room > 1 and len(broken(room - 1)) == len(broken(room)):
        room -= 1
    return "\n".join(broken(room)) or "–"


def shortened(name: str) -> str:
    """Cut a name that is written inside the plot, where it takes room from the data."""
    room = 12 if is_narrow() else 26
    return name if len(name) <= room else name[: room - 1].rstrip() + "…"


def sized(name: str, n: float, noun: str) -> str:
    """Write a name with its denominator, broken into lines: "La Voix (4 articles)"."""
    return noted(name, count(n, noun).replace(" ", NBSP))


def noted(name: str, note: str) -> str:
    """Write a name and a note in brackets: in one line, or else the note on lines of its own.

    >>> noted("Le Phare de Sarlande", "4\u00a0articles"), noted("La Voix", "4\u00a0articles")
    ('Le Phare de Sarlande\\n(4\\xa0articles)', 'La Voix (4\\xa0articles)')
    """
    whole = wrapped(f"{name} ({note})")
    return f"{wrapped(name)}\n{wrapped(f'({note})')}" if "\n" in whole else whole


def scale_ends(bound: float) -> list[str]:
    """The ends of a scale and its middle.

    >>> scale_ends(0.5)
    ['−0.5', '0', '+0.5']
    """
    end = number(bound, digits=bound < 1)
    return [f"−{end}", "0", f"+{end}"]


def polarity_scale(ax: Axes, drawn: pd.DataFrame) -> None:
    """Draw the scale across of the polarities that are `drawn`, 0 in its middle: to ±0.5, or to ±1 if it has to be.

    A shorter one would make a tone of 0.1 look like a strong one.
    """
    bound = 0.5 if np.nanmax(np.abs(drawn.to_numpy(float))) <= 0.5 else 1.0
    ax.axvline(0, color=MUTED, linewidth=0.8)
    ax.set_xlim(-bound * 1.02, bound * 1.02)
    ax.set_xticks([-bound, 0, bound], scale_ends(bound), size=SMALL)


def scorer_name(table: pd.DataFrame) -> str:
    """Who made the polarity of a table of sentences or articles."""
    return tr("the model") if "lexicon" in table else "textblob-fr"


def numbers_of_labels(labels: Mapping[Any, Any] | pd.Series) -> dict[str, str]:
    """How many sentences or mentions have each label.

    >>> numbers_of_labels({"neutral": 7, "positive": 1})
    {'negative': '0 negative', 'neutral': '7 neutral', 'positive': '1 positive'}
    """
    negative, neutral, positive = (int(labels.get(label, 0)) for label in ("negative", "neutral", "positive"))
    return {
        "negative": trn("{n} negative", "{n} negative", negative),
        "neutral": trn("{n} neutral", "{n} neutral", neutral),
        "positive": trn("{n} positive", "{n} positive", positive),
    }


def labels_in_words(labels: Mapping[Any, Any] | pd.Series) -> str:
    """How many sentences have each label that there is.

    >>> labels_in_words({"neutral": 7, "positive": 1})
    '7 neutral and 1 positive'
    """
    return listed(told for label, told in numbers_of_labels(labels).items() if labels.get(label, 0))
