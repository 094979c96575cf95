"""What an outlet prints below, above or within several texts is none of theirs; what it prints twice is a copy."""

from random import Random

import pytest

from analysis.copies import copy_groups, own_words, shared_passages

from .texts import LIST, OTHER, THIRD, WIRE, table

WORDS = f"{WIRE} {OTHER} {THIRD}".split()
BRIEFS = [" ".join(Random(n).sample(WORDS, 24)) for n in range(12)]
FOOT = f"{LIST} Le journal du fleuve paraît six jours par semaine, et ses abonnés le lisent dès cinq heures. Écrivez \
à la rédaction pour signaler une erreur, proposer un sujet ou recevoir chaque soir la lettre que nos reporters \
préparent pour vous, sans publicité ni frais, jusqu'à ce que vous en décidiez autrement."
HEAD = "Vous lisez la version gratuite de ce site, financée par les annonces que vous voyez en haut de chaque page."


def copies(texts: list[str], outlets: str) -> int:
    return len(texts) - copy_groups(table(*texts, outlets=list(outlets))).nunique()


@pytest.mark.parametrize(
    ("texts", "outlets"),
    [
        pytest.param([f"{brief} {FOOT}" for brief in BRIEFS[:3]], "AAA", id="below three"),
        pytest.param([f"{brief} {FOOT}" for brief in BRIEFS], "A" * 12, id="below twelve"),
        pytest.param([f"{FOOT} {brief}" for brief in BRIEFS[:4]], "AAAA", id="above"),
        pytest.param([f"{HEAD} {brief} {FOOT}" for brief in BRIEFS[:4]], "AAAA", id="above and below"),
        pytest.param([f"{BRIEFS[n]} {FOOT} {BRIEFS[n + 4]}" for n in range(4)], "AAAA", id="within"),
        pytest.param([f"{BRIEFS[n]} {FOOT} Paru le {n} mai, {n} h." for n in range(4)], "AAAA", id="then a date"),
        pytest.param([f"{brief} {FOOT}" for brief in BRIEFS[:4]], "ABAB", id="of two outlets, twice in each"),
        pytest.param([f"{brief} {FOOT}" for brief in BRIEFS[:9]], "A" * 5 + "B" * 4, id="of two outlets, in many"),
    ],
)
def test_what_stands_with_different_texts_makes_no_copies(texts: list[str], outlets: str) -> None:
    assert copies(texts, outlets) == 0
    articles = table(*texts, outlets=list(outlets))
    assert shared_passages(articles).empty
    words = own_words(articles, shared_passages(articles))["words"]
    assert words.max() < 60


def test_where_no_outlet_is_named_it_is_furniture_too() -> None:
    articles = table(*[f"{brief} {FOOT}" for brief in BRIEFS], outlets=["unknown"] * 12)
    assert copy_groups(articles).nunique() == 12


def test_a_brief_that_is_printed_twice_above_it_is_a_copy() -> None:
    assert copies([f"{brief} {FOOT}" for brief in [*BRIEFS[:4], BRIEFS[0]]], "AAAAA") == 1
    assert copies([f"{brief} {FOOT}" for brief in [*BRIEFS[:3], BRIEFS[0]]], "AAAA") == 1


ADDED = [f"{WIRE} {OTHER} {THIRD} {' '.join(Random(n).sample(WORDS, 14))}" for n in range(4)]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([WIRE] * 3, id="the same"),
        pytest.param([BRIEFS[0]] * 3, id="the same, and short"),
        pytest.param([f"{BRIEFS[0]} {FOOT}"] * 4, id="the same above what else is furniture"),
        pytest.param([" ".join(w for n, w in enumerate(WORDS) if n % 20 != out) for out in range(4)], id="words cut"),
        pytest.param([WIRE.replace("jeudi matin", day) for day in ("hier", "lundi", "le 4 mai")], id="another day"),
        pytest.param(ADDED, id="a sentence added to each"),
        pytest.param([f"{WIRE} {OTHER[:n]}" for n in (0, 60, 120, 180)], id="each a little longer"),
    ],
)
def test_what_one_outlet_prints_again_is_a_copy(texts: list[str]) -> None:
    assert copies(texts, "A" * len(texts)) == len(texts) - 1


def test_what_each_of_several_outlets_prints_below_its_own_words_is_a_copy() -> None:
    assert copies([f"{' '.join(brief.split()[:12])} {FOOT}" for brief in BRIEFS[:4]], "ABCD") == 3
