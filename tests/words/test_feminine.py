"""Nouns for women are counted as the articles write them, unless somebody is called by the masculine."""

import pandas as pd
import pytest

from analysis.words import WordLists, apply_lists, collocates, concordance, content_words, word_counts
from analysis.words.feminine import as_feminine

from . import texts


def tokens(*rows: str) -> pd.DataFrame:
    """Words written « form/lemma/POS », one article for each text."""
    table = texts.tokens(*(" ".join(word.split("/")[0] for word in row.split()) for row in rows))
    lemmas, pos = zip(*(word.split("/")[1:] for row in rows for word in row.split()), strict=True)
    return table.assign(lemma=lemmas, pos=pos)


@pytest.mark.parametrize(
    ("words", "lemmas"),
    [
        pytest.param("préfète/préfet/NOUN Préfètes/préfet/NOUN", ["préfète", "préfète"], id="all are women"),
        pytest.param("préfète/préfet/NOUN préfets/préfet/NOUN", ["préfet", "préfet"], id="one is none"),
        pytest.param("directrices/directeur/NOUN", ["directrice"], id="in the plural alone"),
        pytest.param("mairesse/maire/NOUN", ["mairesse"], id="a masculine in e"),
        pytest.param("maires/maire/NOUN", ["maire"], id="a plural"),
        pytest.param("journaux/journal/NOUN yeux/œil/NOUN", ["journal", "œil"], id="plurals in x"),
        pytest.param("mesdames/madame/NOUN", ["madame"], id="a plural with another beginning"),
        pytest.param("honoraire/honoraires/NOUN lance/lancer/NOUN", ["honoraires", "lancer"], id="other lemmas"),
        pytest.param("nationales/national/ADJ déclarée/déclarer/VERB", ["national", "déclarer"], id="no nouns"),
        pytest.param(
            "présidente/président/NOUN Présidente/Présidente/PROPN", ["présidente", "Présidente"], id="a name"
        ),
    ],
)
def test_a_noun_is_feminine_where_every_occurrence_is(words: str, lemmas: list[str]) -> None:
    table = tokens(words)
    assert as_feminine(table)["lemma"].tolist() == lemmas
    assert as_feminine(table.astype({"lemma": "category", "form": "category"}))["lemma"].tolist() == lemmas


def test_it_is_decided_over_all_articles() -> None:
    assert as_feminine(tokens("préfète/préfet/NOUN", "préfet/préfet/NOUN"))["lemma"].tolist() == ["préfet", "préfet"]


def test_counts_lines_and_company_know_the_word_by_one_name() -> None:
    table = apply_lists(tokens("préfète/préfet/NOUN inquiète/inquiet/ADJ " * 3), WordLists())
    content = content_words(table)
    assert word_counts(content)["lemma"].tolist() == ["inquiet", "préfète"]
    assert collocates(table, "préfète")["lemma"].tolist() == ["inquiet"]
    text = "préfète inquiète préfète inquiète préfète inquiète"
    assert len(concordance(content[content["lemma"] == "préfète"], texts.articles(text), "préfète")) == 3


def test_what_a_user_folds_stays_folded() -> None:
    lists = WordLists(fold={"directeur": ("directrice",)})
    assert apply_lists(tokens("directrice/directeur/NOUN"), lists)["lemma"].tolist() == ["directeur"]
    assert apply_lists(tokens("directrice/directeur/NOUN"), WordLists())["lemma"].tolist() == ["directrice"]
