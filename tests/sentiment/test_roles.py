"""Who does what to whom: the roles that a target has in its sentence."""

import numpy as np
import pandas as pd
import pytest

from analysis import annotate
from analysis.language.parser import tag
from analysis.language.words import words_of
from analysis.sentiment.features import pairs
from analysis.sentiment.mentions import Mentions, mentions_at, whole_sentences
from analysis.sentiment.model_words import Words
from analysis.sentiment.roles import parts_of, role_numbers
from analysis.sentiment.stance import load_stance
from analysis.sentiment.stance_spread import spread_numbers
from analysis.sentiment.stance_words import reporting_verbs, stances, stances_of_lemmas
from analysis.sentiment.target_roles import GOVERNING, NUMBERS
from analysis.sentiment.tone_reader import read_tone


def numbers_of(marked: str) -> dict[str, float]:
    """Those of the words in brackets."""
    (numbers,) = role_numbers(*read(marked))
    return dict(zip(NUMBERS, numbers.tolist(), strict=True))


def read(marked: str) -> tuple[Words, Mentions]:
    """The words of the sentence, and the place of those in brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    (doc,) = tag([marked.replace("[", "").replace("]", "")])
    words = words_of(doc, 0, [])
    tokens = pd.DataFrame([("a", 0, w.start, w.end, w.form, w.lemma, w.pos) for w in words])
    tokens.columns = pd.Index(["article_id", "sentence", "start", "end", "form", "lemma", "pos"])
    inside = np.flatnonzero((tokens["start"] < end) & (tokens["end"] > start))
    mentions = mentions_at(tokens, inside[:1], begin=inside[:1], end=inside[-1:] + 1)
    return read_tone(tokens).words, mentions


def balance(marked: str) -> float:
    return numbers_of(marked)["balance"]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Le maire a dénoncé [Anna Morel].", id="object"),
        pytest.param("Le maire dénonce [l'accord].", id="a thing as object"),
        pytest.param("Elle a accusé lundi [le gouvernement] de tout bloquer.", id="a day in between"),
        pytest.param("[Anna Morel] a été critiquée par la presse.", id="subject of a passive"),
        pytest.param("[Anna Morel], accusée de fraude, est partie.", id="a participle beside it"),
        pytest.param("[Anna Morel] a menti aux habitants.", id="subject of a deed"),
        pytest.param("Ils ont été agressés par [des casseurs].", id="agent"),
        pytest.param("Des pancartes contre [Anna Morel] ornaient la place.", id="against"),
        pytest.param("Ils protestent contre la politique sociale et fiscale [du président].", id="whose policy it is"),
        pytest.param("L'échec [du traité] ne surprend personne.", id="a noun about it"),
        pytest.param("Ils s'en prennent à [Anna Morel].", id="a pronominal verb"),
        pytest.param("[Le gouvernement] est sourd.", id="what it is"),
        pytest.param("[Le débat], c'est une mascarade.", id="c'est"),
        pytest.param("« [Morel] démission », criait la foule.", id="told to go"),
        pytest.param("[Anna Morel] ne mérite pas le respect.", id="a negation turns praise over"),
    ],
)
def test_blame_is_blame_of_the_target(marked: str) -> None:
    assert balance(marked) < 0


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Le maire a félicité [Anna Morel].", id="object"),
        pytest.param("[Anna Morel] est soutenue par les habitants.", id="subject of a passive"),
        pytest.param("La victoire [d'Anna Morel] est nette.", id="a noun about it"),
        pytest.param("[Anna Morel] est courageuse.", id="what she is"),
        pytest.param("Un vote en faveur [de l'accord] aura lieu.", id="in favour"),
        pytest.param("Il ne critique jamais [Anna Morel].", id="a negation turns blame over"),
        pytest.param("[Des bénévoles] ont sauvé deux enfants.", id="a good deed"),
    ],
)
def test_praise_is_praise_of_the_target(marked: str) -> None:
    assert balance(marked) > 0


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("[Anna Morel] a dénoncé la réforme.", id="who blames is not blamed"),
        pytest.param("« C'est un scandale », dénonce [Anna Morel].", id="a speaker after the quotation"),
        pytest.param("Selon [Anna Morel], le maire a menti.", id="a source"),
        pytest.param("Un policier a été agressé à [Valdor].", id="a place"),
        pytest.param("Des violences ont éclaté lors de [la manifestation].", id="an occasion"),
        pytest.param("[Anna Morel] a été blessée par un tir.", id="bad news is no blame"),
        pytest.param("Le maire, qui a menti, a rencontré [Anna Morel].", id="somebody else's lie"),
        pytest.param("[Le président] se rendra mardi à Valdor.", id="a plain act"),
    ],
)
def test_what_is_not_towards_the_target_does_not_count(marked: str) -> None:
    assert balance(marked) == 0


@pytest.mark.parametrize(
    "marked",
    ["Selon [Anna Morel], rien ne presse.", "[Anna Morel] assure que rien ne presse.", "« Non », dit [Morel]."],
)
def test_a_speaker_is_known_as_one(marked: str) -> None:
    assert numbers_of(marked)["speaker"] == 1


def test_numbers_are_bounded_and_a_sentence_without_a_target_has_none() -> None:
    numbers = numbers_of("Morel dénonce, accuse et insulte [ce menteur de Duval].")
    assert all(-3 <= number <= 1.5 for number in numbers.values())
    tokens = annotate(pd.DataFrame({"outlet": ["Écho"], "date": [pd.NaT], "text": ["Il ment."]}), cache=None).tokens
    assert not role_numbers(read_tone(tokens).words, whole_sentences(tokens)).any()


def test_the_list_says_something_of_each_word_and_nothing_beyond_one() -> None:
    for word, stance in stances().items():
        assert any(stance), word
        assert max(map(abs, stance)) <= 1, word
    assert stances()["dénoncer", "VERB"].object < 0 < stances()["saluer", "VERB"].object
    assert {"affirmer", "dénoncer", "alarmer"} <= reporting_verbs()


def as_object(marked: str) -> tuple[float, float]:
    """The good and the bad that the verb says of the words in brackets, its object."""
    words, mentions = read(marked)
    (numbers,) = spread_numbers(words, parts_of(words, mentions), pairs(words, mentions), load_stance().spread)
    good = 2 * (len(GOVERNING) + GOVERNING.index("object"))  # after what all roles say of a subject
    return float(numbers[good]), float(numbers[good + 1])


@pytest.mark.parametrize(
    ("marked", "side"),
    [
        pytest.param("Le maire dénonce [Anna Morel].", -1, id="listed blame"),
        pytest.param("Le maire félicite [Anna Morel].", 1, id="listed praise"),
        pytest.param("Le maire éconduit [Anna Morel].", -1, id="listed refusal"),
        pytest.param("Le maire a parrainé [Anna Morel].", 1, id="listed support"),
        pytest.param("Le maire ne dénonce pas [Anna Morel].", 1, id="blame denied"),
        pytest.param("Le maire a magnifié [Anna Morel].", 1, id="a neighbour of praise"),
        pytest.param("Le maire dézingue [Anna Morel].", -1, id="a neighbour of blame"),
    ],
)
def test_what_a_verb_says_of_its_object_is_known_from_the_list_or_from_its_neighbours(marked: str, side: int) -> None:
    good, bad = as_object(marked)
    assert (good > bad) == (side > 0)
    assert min(good, bad) == 0


def test_a_verb_far_from_the_list_says_little() -> None:
    assert not stances_of_lemmas().keys() & {"mesurer", "magnifier", "dézinguer"}
    assert max(as_object("Le maire mesure [Anna Morel].")) < 0.5 * max(as_object("Le maire dénonce [Anna Morel]."))
