"""What an outlet repeats in its articles: reading lists, appeals to subscribe, copyright notices."""

import numpy as np

from analysis.copies.runs import NONE, PASSAGE, RUN, Text, different, is_in, stretches

MANY = 5  # articles of one outlet, and
SHARE = 0.01  # of its articles: what so many repeat, while the rest of each is its own, is boilerplate
OWN = 1 / 3  # of its runs: an article with less may be a copy of another, which proves nothing
PART, BUCKETS = 1000, 1 << 22  # texts that are looked through at a time; buckets in which their runs are counted


def without_boilerplate(texts: list[Text], outlets: list[str]) -> list[Text]:
    """The texts, with what their outlet repeats in many articles taken out of `runs` and `size`: in the list itself.

    Articles of an "unknown" outlet prove no repetition. A new list would hold the numbers of all texts twice.
    """
    of_outlet: dict[str, list[int]] = {}
    for number, outlet in enumerate(outlets):
        if outlet != "unknown":
            of_outlet.setdefault(outlet, []).append(number)
    for numbers in of_outlet.values():
        repeated = _repeated([texts[number] for number in numbers])
        if len(repeated):
            for number in numbers:
                texts[number] = _without(texts[number], repeated)
    return texts


def _repeated(texts: list[Text]) -> np.ndarray:
    """The runs that many articles repeat, in order."""
    many = max(MANY, SHARE * len(texts))
    if len(texts) < many:
        return np.empty(0, dtype=np.uint64)
    common = _in_many(texts, many)
    own = [text for text in texts if _own_share(text, common) >= OWN]
    return _in_many(own, many)


def _own_share(text: Text, common: np.ndarray) -> float:
    """The share of a text's different runs that are not among the common ones."""
    runs = different(text.runs)
    return 1 - is_in(runs, common).sum() / max(len(runs), 1)


def _in_many(texts: list[Text], many: float) -> np.ndarray:
    """The runs that so many texts have, in order.

    Runs are first counted in buckets, several in each; only those of a bucket with enough are counted by themselves.
    So only a part of the texts is looked through at a time, and the runs of all are never sorted.
    """
    parts = [texts[start : start + PART] for start in range(0, len(texts), PART)]
    held = np.zeros(min(BUCKETS, 1 + 2 * sum(len(text.runs) for text in texts)), dtype=np.int64)
    for part in parts:
        held += np.bincount(_buckets(np.concatenate([text.runs for text in part]), held), minlength=len(held))
    counted = [_counted(part, held, many) for part in parts]
    if not counted:
        return np.empty(0, dtype=np.uint64)
    runs, places = np.unique(np.concatenate([runs for runs, _ in counted]), return_inverse=True)
    return runs[np.bincount(places, np.concatenate([number for _, number in counted]), len(runs)) >= many]


def _counted(texts: list[Text], held: np.ndarray, many: float) -> tuple[np.ndarray, np.ndarray]:
    """The runs of full buckets, and how many of these texts have each."""
    runs = [different(text.runs[held[_buckets(text.runs, held)] >= many]) for text in texts]
    return np.unique(np.concatenate(runs), return_counts=True)


def _buckets(runs: np.ndarray, held: np.ndarray) -> np.ndarray:
    return (runs % np.uint64(len(held))).astype(np.int64)


def _without(text: Text, repeated: np.ndarray) -> Text:
    """The text without stretches of ten words and more of which every run is repeated."""
    runs, size = text.runs.copy(), text.size
    for first, after, words in zip(*stretches(is_in(text.runs, repeated), gap=-1), strict=True):
        if words >= PASSAGE:
            runs[max(first - RUN + 1, 0) : after] = NONE  # whatever has a word of it
            size -= int(words)
    return Text(runs, size)
