"""The benchmark of real coverage makes as many articles as it is asked for, none of them a copy."""

from pathlib import Path

import pandas as pd
from gold_cases import TEXT

from analysis import read_articles
from analysis.copies import copy_groups
from benchmarks import corpus
from benchmarks.many import varied


def test_articles_are_varied_so_that_none_is_the_same_or_a_copy() -> None:
    words = [f"mot{number}" for number in range(4000)]
    texts = [f"{' '.join(words[n : n + 40])}. {' '.join(words[n + 40 : n + 80])}." for n in range(0, 4000, 80)]
    table = pd.DataFrame({"text": texts, "outlet": "L'Écho", "date": pd.Timestamp("2031-05-12")})
    made = varied(table.set_index(pd.Index([f"t{n}" for n in range(50)], name="article_id")), 120)
    assert made["text"].head(50).tolist() == texts
    assert made["text"].nunique() == made.index.nunique() == len(made) == 120
    assert (copy_groups(made) == made.index).all()
    assert made["date"].iloc[[0, 50, 100]].dt.day.tolist() == [12, 13, 14]


def test_the_corpus_benchmark_makes_articles_that_the_commands_read(tmp_path: Path) -> None:
    (tmp_path / "pont.txt").write_text(TEXT + " Le pont de Valbrune est fermé depuis la nuit de lundi.", "utf-8")
    made = read_articles(corpus.made(tmp_path / "pont.txt", 3, tmp_path / "made.jsonl"))
    assert made.index.tolist() == ["a0", "a1", "a2"]
    assert made["text"].nunique() == 3
