"""Sentences with the words that moved their score."""

from collections.abc import Iterator, Sequence
from html import escape

import pandas as pd

from analysis.show.shown import Shown
from analysis.wording import signed

FAINTEST, MOST = 0.05, 6  # a smaller effect is not shown, nor more words


def sentences(moved: pd.DataFrame) -> Shown:
    """Show sentences with their polarity and the words that moved it.

    `moved` is the result of `analysis.sentiment.extremes`: text, start, polarity, moved. A solid line below a word: it
    makes the sentence more positive; a dotted one: more negative; the number says how much.

    >>> rows = pd.DataFrame({"text": ["Un bel accueil"], "start": [0], "polarity": [0.4], "moved": [[[7, 14, 0.4]]]})
    >>> "accueil</span>" in sentences(rows).html
    True
    """
    rows = zip(moved["text"], moved["start"], moved["polarity"], moved["moved"], strict=True)
    return Shown(
        "".join(
            f'<p>{signed(polarity)} <span lang="fr">{"".join(_marked(text, start, words))}</span></p>'
            for text, start, polarity, words in rows
        )
    )


def _marked(text: str, start: int, words: Sequence[tuple[int, int, float]]) -> Iterator[str]:
    """A sentence, which begins at `start` of its article, as HTML."""
    strongest = sorted(words, key=lambda word: -abs(word[2]))[:MOST]
    last = 0
    for first, end, effect in sorted(word for word in strongest if abs(word[2]) >= FAINTEST):
        begin, last_before, last = first - start, last, end - start
        line = "solid #0072b2" if effect > 0 else "dotted #d55e00"
        yield escape(text[last_before:begin])
        yield f'<span style="border-bottom:3px {line}">{escape(text[begin:last])}</span>'
        yield f'<span style="font-size:.75em"> {signed(effect)}</span>'
    yield escape(text[last:])
