"""What an outlet repeats in its articles: reading lists, appeals to subscribe, copyright notices."""

import numpy as np

from analysis.copies.furniture import furniture
from analysis.copies.repeated_runs import in_many
from analysis.copies.runs import NONE, PASSAGE, RUN, Text, different, is_in, stretches

MANY = 5  # articles of one outlet, and
SHARE = 0.01  # of its articles: what so many repeat, while the rest of each is its own, is boilerplate
OWN = 1 / 3  # of its runs: an article with less may be a copy of another, which proves nothing


def without_boilerplate(texts: list[Text], outlets: list[str]) -> list[Text]:
    """The texts, with what their outlet repeats taken out of `runs` and `size`: in the list itself.

    What many articles repeat proves nothing if they are of an "unknown" outlet, which may be any. A new list would hold
    the numbers of all texts twice.
    """
    of_outlet: dict[str, list[int]] = {}
    for number, outlet in enumerate(outlets):
        of_outlet.setdefault(outlet, []).append(number)
    for outlet, numbers in of_outlet.items():
        if outlet != "unknown":
            _take_out(_repeated([texts[number] for number in numbers]), texts, numbers)
    for outlet, repeated in list(furniture(texts, of_outlet, SHARE)):
        _take_out(repeated, texts, of_outlet[outlet])
    return texts


def _take_out(repeated: np.ndarray, texts: list[Text], numbers: list[int]) -> None:
    if len(repeated):
        for number in numbers:
            texts[number] = _without(texts[number], repeated)


def _repeated(texts: list[Text]) -> np.ndarray:
    """The runs that many articles repeat, in order."""
    many = max(MANY, SHARE * len(texts))
    if len(texts) < many:
        return np.empty(0, dtype=np.uint64)
    common = in_many(texts, many)
    own = [text for text in texts if _own_share(text, common) >= OWN]
    return in_many(own, many)


def _own_share(text: Text, common: np.ndarray) -> float:
    """The share of a text's different runs that are not among the common ones."""
    runs = different(text.runs)
    return 1 - is_in(runs, common).sum() / max(len(runs), 1)


def _without(text: Text, repeated: np.ndarray) -> Text:
    """The text without stretches of ten words and more of which every run is repeated."""
    runs, size = text.runs.copy(), text.size
    for first, after, words in zip(*stretches(is_in(text.runs, repeated), gap=-1), strict=True):
        if words >= PASSAGE:
            runs[max(first - RUN + 1, 0) : after] = NONE  # whatever has a word of it
            size -= int(words)
    return Text(runs, size)
