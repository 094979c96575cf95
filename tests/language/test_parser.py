"""The parser is given whole sentences and gives them back in order, uncut."""

import pytest

from analysis.language.parser import parse

SENTENCES = [
    pytest.param("M. Petit a signé. Il part, a-t-il dit.", id="two full stops"),
    pytest.param("« Oui ! Non ! » a crié Mme Morel.", id="exclamations"),
    pytest.param("Photo", id="one word"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_stays_whole(sentence: str) -> None:
    (doc,) = parse([sentence])
    assert doc.text == sentence
    assert len(list(doc.sents)) == min(1, len(doc))


def test_subject_of_a_reporting_verb() -> None:
    (doc,) = parse(["Mme Morel déclare que le pays signera."])
    subjects = [(token.text, token.head.text) for token in doc if token.dep_ == "nsubj"]
    assert ("Mme", "déclare") in subjects or ("Morel", "déclare") in subjects


def test_order_is_kept_over_batches() -> None:
    sentences = [f"Le pays {i} signe." for i in range(40)]
    assert [doc.text for doc in parse(sentences)] == sentences
