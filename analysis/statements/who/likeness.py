"""How alike two nouns are, and whether a noun is somebody who can speak, by the word vectors of the parser's model."""

from collections.abc import Iterable
from functools import cache

import numpy as np

from analysis.language.parser import pipeline
from analysis.statements.lexicon import people_nouns
from analysis.statements.offices import people_noun


@cache
def _unit(word: str) -> np.ndarray | None:
    """The vector of a word at length 1; None where the model has none."""
    vectors = pipeline().vocab
    if not vectors.has_vector(word):
        return None
    vector = np.asarray(vectors.get_vector(word), dtype=np.float64)
    return vector / (float(np.linalg.norm(vector)) or 1.0)


def likeness(noun: str, others: Iterable[str]) -> float:
    """The greatest cosine of a noun with any of the others, 0 where there is none.

    >>> likeness("maire", ["bourgmestre"]) > likeness("maire", ["chanteur"])
    True
    """
    own = _unit(noun)
    if own is None:
        return 0.0
    pairs = (_unit(other) for other in sorted(others))
    return max((float(own @ other) for other in pairs if other is not None), default=0.0)


@cache
def _middle() -> np.ndarray:
    """The mean vector of the nouns that can speak."""
    vectors = [v for noun in people_nouns() if (v := _unit(noun.lower())) is not None]
    mean = np.mean(vectors, axis=0)
    return mean / float(np.linalg.norm(mean))


@cache
def who_can_speak(noun: str) -> float:
    """How near a noun is to those that can speak: 1 for one of them, else a cosine; 0 for an unknown word.

    >>> who_can_speak("maire"), who_can_speak("boulon") < 0.4
    (1.0, True)
    """
    if people_noun(noun) is not None:
        return 1.0
    own = _unit(noun)
    return float(own @ _middle()) if own is not None else 0.0
