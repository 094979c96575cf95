"""Whether two statements in other words share enough to be shown side by side, whatever their chance says."""

import numpy as np

from analysis.copies.runs import is_in
from analysis.quotations.gist import Gist, Gists
from analysis.quotations.same_person import is_person, noun_kind
from analysis.quotations.statement_similarity import Features, Said

# Judged by reading the pairs of the press that reach the chance (`reworded.SURE`): nine in ten of those that have what
# is asked here were one statement, four in ten of the others.
WORDS, WEIGHT = 3, 1.7  # words in common beside figures, and how rare they are together
FIGURES = 2  # two statements seldom share as many by chance
MORE_WORDS = 4  # where the speaker may be another one, or a figure has a source of which every town has one
IN_A_ROW = 0.5  # the share of the words that is a passage of the other statement
ONE_EVENT = 0.2  # how alike two articles on one event are beside the two statements: these may share few words
ABOUT_ONE, NEARLY_ONE = 0.12, 0.07  # so much is enough for a single word of one speaker; the less within so many days
DAYS = 7


def borne_out(said: Said, short: np.ndarray, full: np.ndarray, told: Features) -> np.ndarray:
    """Which pairs share what a statement keeps when it is put in other words; `told` are their `quick_features`.

    That is: several words, not such as every statement has; or all that the shorter one has, by one speaker; or a
    passage; or two figures; or the articles tell of one event. It takes more of them where the speakers may be two, and
    for a figure whose source has no name (« la préfecture »). A figure beside other names (« à Nantes », « à Rennes »)
    is another.
    """
    pairs = list(zip(short.tolist(), full.tolist(), strict=True))
    words, weight, all_kept = _in_common(said.gists, short, full)
    apart = np.abs(said.days[short] - said.days[full])
    alike = told["articles alike"]
    event = (alike >= ONE_EVENT) & ~(apart > DAYS)  # also where a day is not known
    about_one = alike >= np.where(apart <= DAYS, NEARLY_ONE, ABOUT_ONE)
    described = np.array([any(_is_role(said.speakers[number]) for number in pair) for pair in pairs], dtype=bool)
    one_speaker = (told["speaker same"] > 0) | (described & (told["described so"] >= 1))
    whole = all_kept & one_speaker & ((words > 1) | about_one)
    passage = (told["words in a row"] >= IN_A_ROW) & (all_kept | about_one | (words >= WORDS))
    sure = event | (told["numbers shared"] >= FIGURES)
    more = sure | (words >= MORE_WORDS)
    named = np.array([all(_has_name(said.speakers[number]) for number in pair) for pair in pairs], dtype=bool)
    elsewhere = np.array([_elsewhere(said.gists.of[one], said.gists.of[other]) for one, other in pairs], dtype=bool)
    shared = sure | passage | whole | ((words >= WORDS) & (weight >= WEIGHT))
    nobody = np.array([not any(is_person(said.speakers[number]) for number in pair) for pair in pairs], dtype=bool)
    by_one = more | one_speaker | (told["speaker alike"] > 0) | (passage & (about_one | nobody))
    figure = told["numbers shared"] > 0
    return shared & by_one & ~(figure & (elsewhere | ~(named | more | passage)))


def _in_common(gists: Gists, short: np.ndarray, full: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The words that the fuller statement has too, in any form: how many beside figures, their weight, whether all."""
    of, places = gists.words.places(short)
    of_fuller, places_of_fuller = gists.words.places(full)
    words, fuller = gists.words.values[places], gists.words.values[places_of_fuller]
    akin = is_in(of << 32 | gists.stem[words], np.sort(of_fuller << 32 | gists.stem[fuller]))
    told = akin & ~gists.figure[words]
    number, weight, lost = (
        np.bincount(of[which], by, minlength=len(short))
        for which, by in ((told, None), (told, gists.weight[words[told]]), (~akin, None))
    )
    return number, weight, lost == 0


def _has_name(source: object) -> bool:
    """Whether a source has a name of its own: each town has a "préfecture" and a "police locale".

    >>> _has_name("ministère de la Mer"), _has_name("préfecture"), _has_name(None)
    (True, False, False)
    """
    return isinstance(source, str) and any(word[0].isupper() for word in source.split())


def _is_role(speaker: object) -> bool:
    return isinstance(speaker, str) and noun_kind(speaker) == "role"


def _elsewhere(one: Gist, other: Gist) -> bool:
    """Whether each of two statements has a name that the other lacks."""
    return bool(one.names - other.names) and bool(other.names - one.names)
