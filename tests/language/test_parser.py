"""The parser is given whole sentences and gives them back in order, uncut."""

import pytest
import spacy
from threadpoolctl import threadpool_info

from analysis.language.parser import MODEL, parse

SENTENCES = [
    pytest.param("M. Petit a signé. Il part, a-t-il dit.", id="two full stops"),
    pytest.param("« Oui ! Non ! » a crié Mme Morel.", id="exclamations"),
    pytest.param("Photo", id="one word"),
    pytest.param("", id="nothing"),
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_stays_whole(sentence: str) -> None:
    (parsed,) = parse([sentence])
    assert parsed.text == sentence
    assert sum(token.head is token for token in parsed) == min(1, len(parsed))


def test_subject_of_a_reporting_verb() -> None:
    (sentence,) = parse(["Mme Morel déclare que le pays signera."])
    subjects = [(token.text, token.head.text) for token in sentence if token.dep == "nsubj"]
    assert ("Mme", "déclare") in subjects or ("Morel", "déclare") in subjects


def test_order_is_kept_over_batches() -> None:
    sentences = [f"Le pays {i} signe." for i in range(40)]
    assert [parsed.text for parsed in parse(sentences)] == sentences


@pytest.mark.slow
def test_the_parse_is_the_one_of_the_model_as_spacy_loads_it() -> None:
    sentences = ["M. Petit dit que le pays « a signé » hier.", "Selon Anne Morel, maire de Brive, il pleut."]
    usual = spacy.load(MODEL, exclude=["ner", "attribute_ruler", "lemmatizer"])
    for parsed, sentence in zip(parse(sentences), sentences, strict=True):
        expected = [(token.text, token.head.i, token.dep_, token.pos_) for token in usual(sentence)]
        assert [(token.text, token.head.i, token.dep, token.pos) for token in parsed] == expected


def test_other_users_of_matrix_products_keep_their_threads() -> None:
    before = [library["num_threads"] for library in threadpool_info()]
    parse(["Le pays signe."])
    assert [library["num_threads"] for library in threadpool_info()] == before
