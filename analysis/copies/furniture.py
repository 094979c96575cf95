"""What an outlet prints word by word in a few texts that are otherwise different, however much of each it makes up."""

from collections import Counter
from collections.abc import Iterator

import numpy as np

from analysis.copies.repeated_runs import in_many
from analysis.copies.runs import NONE, PASSAGE, Text, is_in, long_stretches

FEW = 3  # otherwise different texts that prove it, of them at least
PAIR = 2  # of one outlet: one more may be an outlet's that prints the same
TRIED = 12  # texts that are compared with each other
MOST = 0.5  # of a text: less makes no copy of it, and may be what a newsroom recalls in each of its reports
ALIKE = 0.2  # of the runs that two texts do not have in long passages: different texts share fewer of them
SCALE = 4  # one run in so many leads to the texts that have it


def furniture(texts: list[Text], of_outlet: dict[str, list[int]], share: float) -> Iterator[tuple[str, np.ndarray]]:
    """Outlets, and runs that each of them prints in otherwise different texts; only what a share of its texts has.

    Copies prove nothing, since what they do not share is in single places, or new in one of them alone. Nor do texts
    that have less of their own, all together, than what they share: these are versions of one report.

    >>> from analysis.copies.runs import read_texts
    >>> below = " Le journal du fleuve paraît six jours par semaine et ses abonnés le lisent dès cinq heures du matin."
    >>> briefs = ["Le pont rouvre lundi, un an après la crue qui avait emporté ses deux piles."]
    >>> briefs += ["Le cours du blé recule à Mostok, où les silos du port sont déjà pleins."]
    >>> briefs += ["Une péniche a coulé cette nuit près de l'écluse, sans faire de blessé."]
    >>> texts = read_texts(brief + below for brief in briefs)
    >>> [(outlet, len(runs)) for outlet, runs in furniture(texts, {"A": [0, 1, 2]}, share=0)]
    [('A', 17)]
    """
    seen = set()
    for holders in _holders(texts, of_outlet, share).values():
        of = [(outlet, number) for outlet, each in holders.items() if len(each) >= PAIR for number in each][:TRIED]
        if len(of) < FEW or tuple(of) in seen:
            continue
        seen.add(tuple(of))
        repeated = _repeated([texts[number] for _, number in of], [outlet for outlet, _ in of])
        if len(repeated):
            yield from ((outlet, repeated) for outlet in dict(of))


def _holders(texts: list[Text], of_outlet: dict[str, list[int]], share: float) -> dict[int, dict[str, list[int]]]:
    """Some of the runs that several different texts of an outlet have in long stretches, and these texts by outlet."""
    holders: dict[int, dict[str, list[int]]] = {}
    for outlet, numbers in of_outlet.items():
        different = list({texts[number].runs.tobytes(): number for number in numbers}.values())
        shared = in_many([texts[number] for number in different], max(PAIR, share * len(numbers)))
        for number in different if len(shared) else []:
            text = texts[number]
            runs = text.runs[long_stretches(is_in(text.runs, shared))]
            if len(runs) >= MOST * text.size:
                for run in set(runs[runs % np.uint64(SCALE) == 0].tolist()):
                    holders.setdefault(run, {}).setdefault(outlet, []).append(number)
    return holders


def _repeated(texts: list[Text], outlets: list[str]) -> np.ndarray:
    """The runs that enough otherwise different texts have; none where there are too few of such texts."""
    kept: list[tuple[Text, str]] = []
    for text, outlet in zip(texts, outlets, strict=True):
        if all(_differs(text, other) and _differs(other, text) for other, _ in kept):
            kept.append((text, outlet))
    of = Counter(outlet for _, outlet in kept)
    different = [text for text, outlet in kept if of[outlet] >= PAIR]
    if len(different) < FEW:
        return np.empty(0, dtype=np.uint64)
    repeated = in_many(different, FEW)
    sizes = np.array([text.size for text in different])
    common = np.array([is_in(text.runs, repeated).sum() for text in different])
    enough = (common >= MOST * sizes).all() and (sizes - common).sum() >= common.max()
    return repeated if enough else repeated[:0]


def _differs(text: Text, other: Text) -> bool:
    """Whether what a text does not share with another is mostly in passages: in a version of it, it is in few words."""
    there = is_in(text.runs, other.known)
    left = ~long_stretches(there) & (text.runs != NONE)
    own = long_stretches(left, PASSAGE + 2)
    return bool(own.any()) and 2 * own.sum() >= left.sum() >= (left & there).sum() / ALIKE
