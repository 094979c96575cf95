"""What an outlet repeats over its articles: lists of what else to read, appeals to subscribe, notes of rights."""

import numpy as np

from analysis.copies.runs import NONE, PASSAGE, RUN, Text, is_in, stretches

MANY = 5  # articles of one outlet, and
SHARE = 0.01  # of its articles: what as many repeat, while the rest of each is its own, is boilerplate
OWN = 1 / 3  # of its runs: an article with less may be a copy of another, which proves nothing


def without_boilerplate(texts: list[Text], outlets: list[str]) -> list[Text]:
    """The texts with what their outlet repeats over many articles taken out of `runs` and `size`.

    Where the outlet is "unknown", nobody can say that it repeats itself.
    """
    of_outlet: dict[str, list[int]] = {}
    for number, outlet in enumerate(outlets):
        if outlet != "unknown":
            of_outlet.setdefault(outlet, []).append(number)
    bare = list(texts)
    for numbers in of_outlet.values():
        repeated = _repeated([texts[number] for number in numbers])
        if len(repeated):
            for number in numbers:
                bare[number] = _without(texts[number], repeated)
    return bare


def _repeated(texts: list[Text]) -> np.ndarray:
    """The runs that many articles repeat, in order."""
    many = max(MANY, SHARE * len(texts))
    if len(texts) < many:
        return np.empty(0, dtype=np.uint64)
    common = _in_many(texts, many)
    own = [text for text in texts if not is_in(text.known, common).sum() > (1 - OWN) * len(text.known)]
    return _in_many(own, many)


def _in_many(texts: list[Text], many: float) -> np.ndarray:
    every = [text.known for text in texts]
    runs, articles = np.unique(np.concatenate(every or [np.empty(0, dtype=np.uint64)]), return_counts=True)
    return runs[articles >= many]


def _without(text: Text, repeated: np.ndarray) -> Text:
    """The text without stretches of ten words and more of which every run is repeated."""
    runs, size = text.runs.copy(), text.size
    for first, after, words in zip(*stretches(is_in(text.runs, repeated), gap=-1), strict=True):
        if words >= PASSAGE:
            runs[max(first - RUN + 1, 0) : after] = NONE  # whatever has a word of it
            size -= int(words)
    return Text(runs, size)
