"""The word vectors without the parser are those of the parser's model."""

import subprocess
import sys

import numpy as np
import pytest

from analysis.language.parser import pipeline
from analysis.language.vectors import LENGTH, vector_of

WORDS = ["pont", "rouvrir", "Valbrune", "qzqzq", "case", "NOUN", "48", "œuvre", ""]
ALONE = """
import sys
from analysis.language.parser import pipeline
from analysis.language.vectors import vector_of
found = [vector_of(word) for word in sys.argv[1:]]
assert pipeline.cache_info().currsize == 0
print([None if vector is None else vector.sum().item() for vector in found])
"""


@pytest.mark.parametrize("word", WORDS)
def test_a_vector_is_the_one_of_the_models_vocabulary(word: str) -> None:
    vocabulary = pipeline().vocab
    found = vector_of(word)
    assert (found is not None) == vocabulary.has_vector(word)
    expected = np.asarray(vocabulary.get_vector(word))
    assert np.array_equal(np.zeros(LENGTH) if found is None else found, expected)


@pytest.mark.slow
def test_they_are_the_same_where_the_parser_is_not_loaded() -> None:
    run = subprocess.run([sys.executable, "-c", ALONE, *WORDS], capture_output=True, text=True, check=True)
    expected = [None if vector is None else vector.sum().item() for vector in map(vector_of, WORDS)]
    assert run.stdout.strip() == str(expected)
