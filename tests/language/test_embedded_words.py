"""The model's embedding of a word is kept: the same numbers, for a word of any sentence."""

import numpy as np
import pytest
from spacy.tokens import Doc

from analysis.language import embedded_words
from analysis.language.parser import pipeline

SENTENCES = ["Le pont de Brumas est fermé.", "Le maire l'a dit : « Le pont  ferme. »", "", "M. Odval, 47 ans, signe."]


@pytest.fixture
def words() -> embedded_words._EmbeddedWords:
    kept = pipeline().get_pipe("tok2vec").model.get_ref("embed")._func.__self__  # type: ignore[attr-defined]
    return embedded_words._EmbeddedWords(pipeline(), kept._embed)


def in_the_model(words: embedded_words._EmbeddedWords, docs: list[Doc]) -> bool:
    (found, _), wanted = words.of_sentences(words._embed, docs, False), words._embed.predict(docs)
    return all(np.allclose(a, b, atol=1e-6) and len(a) == len(b) for a, b in zip(found, wanted, strict=True))


def test_they_are_those_of_the_model(words: embedded_words._EmbeddedWords) -> None:
    docs = [pipeline().make_doc(sentence) for sentence in SENTENCES]
    assert in_the_model(words, docs)
    assert in_the_model(words, docs[::-1])  # from what is kept
    assert 0 < len(words._rows) < sum(map(len, docs))


def test_a_form_of_its_own_is_a_word_of_its_own(words: embedded_words._EmbeddedWords) -> None:
    usual, own = pipeline().make_doc("Le pont ferme."), pipeline().make_doc("Le pont ferme.")
    own[1].norm_ = "passerelle"
    assert in_the_model(words, [usual])
    assert in_the_model(words, [own])
    assert not np.allclose(*(words.of_sentences(words._embed, [doc], False)[0][0][1] for doc in (usual, own)))


def test_when_there_is_no_more_room_it_begins_anew(
    words: embedded_words._EmbeddedWords, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedded_words, "_MOST", 8)
    for sentence in filter(None, [*SENTENCES, *SENTENCES]):
        assert in_the_model(words, [pipeline().make_doc(sentence)])
        assert len(words._rows) <= 8
