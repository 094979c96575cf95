"""The short form of spaCy's pattern holds the same French words together."""

import re
import subprocess
import sys

import pytest
import spacy

from analysis.language.parser import MODEL, pipeline
from analysis.language.short_patterns import short_patterns, with_short_classes

TOGETHER = ["anti-héros", "Anti-héros", "pet-en-l'air", "entr'ouvrir", "Vaux-le-Vicomte", "prud’hommes", "vice‑maire"]
APART = ["anti-", "-héros", "l'anti", "maire-", "viendra-t-il", "2-vice", "r'", "pont", "anti-2"]


@pytest.mark.parametrize("word", TOGETHER)
def test_what_holds_together_is_one_word(word: str) -> None:
    assert [token.text for token in pipeline().make_doc(word)] == [word]


@pytest.mark.slow
def test_it_matches_what_the_long_one_matches() -> None:
    usual = spacy.load(MODEL).tokenizer.token_match  # type: ignore[union-attr]
    short = with_short_classes(usual.__self__.pattern)
    assert len(short) < 20_000 < len(usual.__self__.pattern)
    for word in TOGETHER + APART:
        assert (re.match(short, word) is None) == (usual(word) is None), word


def test_no_import_compiles_the_long_one_first() -> None:
    program = (
        "from analysis.annotation import rows; from analysis.language.parser import pipeline; pipeline()\n"
        "from spacy.lang.fr.tokenizer_exceptions import TOKEN_MATCH; print(len(TOKEN_MATCH.__self__.pattern))"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(answer.stdout) < 20_000


def test_other_patterns_stay_what_they_are() -> None:
    usual = re.compile
    with short_patterns():
        assert re.compile("[a-z]+", re.IGNORECASE).pattern == "[a-z]+"
    assert re.compile is usual
