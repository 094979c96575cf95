"""The benchmark of words counts the same as others do, and prints its table."""

import numpy as np
import pandas as pd
import pytest

from benchmarks import words


def test_all_ways_count_the_same() -> None:
    tokens = words.repeated(tokens_of_text(), 1000)
    ways = words.ways(tokens)
    ours = ways[words.COUNTS]()
    theirs = ways[words.COUNTER]()
    lower = {(outlet, word): n for outlet, counter in theirs.items() for word, n in counter.items()}
    assert ours["n"].sum() == sum(lower.values()) == 1000
    assert sorted(ours["n"]) == sorted(lower.values())
    assert [int(np.sum(sums)) for sums in ways[words.VECTORIZER]()] == [sum(c.values()) for c in theirs.values()]
    assert not ways[words.KEYNESS]().empty


def tokens_of_text() -> pd.DataFrame:
    return pd.DataFrame({"article_id": ["a", "a", "b"], "lemma": ["paix", "pont", "paix"], "pos": "NOUN"})


@pytest.mark.slow
def test_the_command_prints_each_way(capsys: pytest.CaptureFixture[str]) -> None:
    assert words.main(["--tokens", "20000"]) == 0
    out = capsys.readouterr().out
    assert all(way in out for way in (words.COUNTS, words.KEYNESS, words.VECTORIZER, words.COUNTER))
    assert "20,000 tokens" in out
