"""One person's names: which forms are joined within an article, and over articles."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import examples

from analysis.actors import Actor, Actors
from analysis.annotation import annotate
from analysis.people.full_names import one_name_each
from analysis.people.mentioned import find_people
from analysis.statements import find_statements


def named(text: str) -> list[str]:
    """The people with a name in a text, in alphabetical order."""
    return sorted(person.name for person in find_people(text, Actors(), [(0, len(text))]).people if person.name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Zoé Morel est venue. Zoe MOREL a souri.", ["Zoé Morel"], id="accents and capitals"),
        pytest.param("Jean-Marc Roy vient. Jean Marc Roy sourit.", ["Jean Marc Roy"], id="a hyphen"),
        pytest.param("Paul Roy est venu. P. Roy a souri.", ["Paul Roy"], id="an initial"),
        pytest.param("Anne Roy et Paul Roy sont venus.", ["Anne Roy", "Paul Roy"], id="two of one family"),
        pytest.param("Paul Roy Le pont est fermé. Paul Roy sourit.", ["Paul Roy"], id="a glued line"),
        pytest.param("Le maire Paul Roy de Tissac sourit. Il rentre à Tissac.", ["Paul Roy"], id="his town"),
        pytest.param("Paul A. Roy vient. Paul Roy sourit.", ["Paul A. Roy"], id="an initial in the middle"),
        pytest.param("Paul A. Roy vient. Paul B. Roy sourit.", ["Paul A. Roy", "Paul B. Roy"], id="two initials"),
        pytest.param("Ran Tae-song vient. M. Ran sourit.", ["Ran Tae-song"], id="the family name first"),
        pytest.param("Anne Roy vient. À Tissac, un policier rit.", ["Anne Roy"], id="a place opens a sentence"),
        pytest.param("Facebook d'Anne Roy. Anne Roy sourit.", ["Anne Roy"], id="what is hers"),
        pytest.param("Monsieur le Premier Ministre, Anne Roy rit.", ["Anne Roy"], id="an office in capitals"),
        pytest.param("Luc Paul vient. Paul, un livreur, rit.", ["Luc Paul", "Paul"], id="who is presented is another"),
        pytest.param("Anne de Tissac vient. À Tissac, Tissac rit.", ["Anne de Tissac"], id="a town after de"),
        pytest.param("Louise France est venue. La France a souri.", ["Louise France"], id="a country is nobody's name"),
    ],
)
def test_forms_of_one_name_are_one_person(text: str, names: list[str]) -> None:
    assert named(text) == names


def test_a_country_is_not_joined_to_a_name() -> None:
    text = "Louise France est venue. La France a souri."
    assert [text[m.start : m.end] for m in find_people(text, Actors(), []).mentions if m.by_name] == ["Louise France"]


def test_over_articles_the_usual_spelling_stands() -> None:
    speakers = pd.Series(["Zoé Morel", "Zoé Morel", "Zoe Morel", "ZOE MOREL", "Mme Morel", "M. Morel", None])
    assert one_name_each(speakers).dropna().tolist() == ["Zoé Morel"] * 5 + ["M. Morel"]


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        pytest.param(["Anne Tissac", "Tissac", "Tissac"], ["Anne Tissac", "Tissac", "Tissac"], id="rather a town"),
        pytest.param(["Anne de Roy"] * 2 + ["Roy"], ["Anne de Roy"] * 2 + ["Roy"], id="a town after de"),
        pytest.param(["Paul Roy"] * 2 + ["Tissac-Roy"], ["Paul Roy"] * 2 + ["Tissac-Roy"], id="a part of a word"),
        pytest.param(["Paul Morel"] * 2 + ["morel"], ["Paul Morel"] * 2 + ["morel"], id="no name"),
        pytest.param(["Zoé Tor"] * 21 + ["Luc Tor", "Tor"], ["Zoé Tor"] * 21 + ["Luc Tor", "Zoé Tor"], id="known"),
        pytest.param(["CGT", "CGT", "Cgt"], ["CGT"] * 3, id="capitals of a body stay"),
        pytest.param(["Edouard Tor"] * 5 + ["Édouard Tor"], ["Édouard Tor"] * 6, id="a capital keeps its accent"),
        pytest.param(["Zoe Tor"] * 5 + ["Zoë Tor"], ["Zoe Tor"] * 6, id="a seldom accent inside"),
    ],
)  # fmt: skip
def test_over_articles_a_word_is_a_name_only_if_the_full_name_is_usual(names: list[str], joined: list[str]) -> None:
    assert one_name_each(pd.Series(names)).tolist() == joined


def test_a_name_is_one_among_the_words_too() -> None:
    texts = ["Mme Anne Morel est venue. Elle part.", "Mme Morel est venue.", "Anne MOREL est venue."]
    articles = pd.DataFrame({"outlet": "A", "date": pd.Timestamp("2031-05-03"), "text": texts}, index=["a", "b", "c"])
    tokens = annotate(articles, cache=None).tokens
    assert tokens.loc[tokens["pos"] == "PROPN", "lemma"].tolist() == ["Anne Morel"] * 3


def test_a_noun_before_a_listed_name_is_that_name() -> None:
    actors = Actors((Actor("Transvaudre", "body"),))
    found = find_statements("Selon l'opérateur Transvaudre, les trains rouleront.", actors)
    assert [statement.speaker for statement in found] == ["Transvaudre"]


WORDS = [
    "Paul",
    "Roy",
    "Anne",
    "Le",
    "de",
    "la",
    "il",
    "elle",
    "selon",
    "«",
    "»",
    ",",
    ".",
    "a",
    "dit",
    "que",
    "le",
    "maire",
    "la",
    "préfecture",
    "M.",
    "Mme",
    "son",
    "homologue",
    "même",
    "12",
    "?",
]


@examples(40)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_any_heap_of_words_is_read(words: list[str]) -> None:
    for statement in find_statements(" ".join(words)):
        assert statement.speaker is None or statement.speaker.strip()
        assert 0 <= statement.confidence <= 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Paule Dorvan rit. Le groupe Dorvan a souri.", ["Paule Dorvan"], id="a group"),
        pytest.param(
            "Paule Dorvan rit. La verrerie Dorvan brûle. Dorvan dément.", ["Paule Dorvan"], id="the name alone"
        ),
        pytest.param("Paule Dorvan rit. La famille Dorvan sourit.", ["Paule Dorvan"], id="a family"),
        pytest.param("Paule Dorvan rit. Dorvan dément.", ["Paule Dorvan"] * 2, id="no firm"),
        pytest.param("Paule Dorvan rit. La famille Dorvan part. Dorvan dément.", ["Paule Dorvan"] * 2, id="hers"),
        pytest.param("Le groupe Dorvan brûle. Mme Dorvan dément.", ["Mme Dorvan"], id="a title"),
        pytest.param("Paule Dorvan rit. Le groupe Dorvan brûle. Mme Dorvan dément.", ["Paule Dorvan"] * 2, id="both"),
        pytest.param("Le président du groupe Paule Dorvan a ri.", ["Paule Dorvan"], id="who presides"),
    ],
)
def test_the_name_of_a_firm_is_no_mention_of_a_person(text: str, names: list[str]) -> None:
    mentions = find_people(text, Actors(), [(0, len(text))]).mentions
    assert [m.person.name for m in mentions if m.by_name] == names
