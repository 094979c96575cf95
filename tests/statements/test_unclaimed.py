"""Quotations that no verb of saying claims: somebody speaks in them, or they name something."""

import pytest
from reports import contents, reported, sentences


@sentences(
    "La maire Anne Roy est partie parce que « [le pont ne tiendra pas un hiver de plus] ».",
    "Sur une banderole, on lisait : « [Rendez-nous le pont !] »",
    "Le pêcheur Marc Lenoir n'a pas signé parce que « [personne ne l'a consulté avant la vente] ».",
    "Le film « Les Eaux dormantes », salué par la critique, sort mercredi.",
    "La « petite » rivière a débordé dans la nuit de lundi.",
    "Le groupe « Les Embruns » jouera samedi à Lanvert.",
    "Le « plan d'action pour la croissance des ports » a été voté mardi par le conseil.",
)
def test_a_quotation_without_a_verb_of_saying_is_speech_or_a_name(text: str, said: list[str]) -> None:
    assert contents(text) == said


def test_the_subject_of_the_sentence_says_it() -> None:
    text = "La maire Anne Roy est partie parce que « le pont ne tiendra pas un hiver de plus »."
    assert reported(text) == [("le pont ne tiendra pas un hiver de plus", "Anne Roy")]


@pytest.mark.parametrize(
    "words", ["a « vendu le port et la ville pour une photo »", "est « un homme fini qui a trahi »"]
)
def test_whom_quoted_words_are_about_does_not_say_them(words: str) -> None:
    assert [who for _, who in reported(f"La maire Anne Roy ne décolère pas : Lars Ekvall {words}.")] == [None]


@sentences(
    "10h30 – « [Un accord est possible aujourd'hui] », selon Paul Roy.",
    "11 h 10 – [Un accord est possible], selon la préfecture.",
    "[Dix-huit heures de pourparlers] n'ont rien donné, selon Paul Roy.",
)
def test_the_hour_of_a_live_report_is_not_said(text: str, said: list[str]) -> None:
    assert contents(text)[0].startswith(said[0])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Radu Selmann se tait. « Un accord ne satisfait personne. » La formule est d'Awa Diakhaté.",
            "Awa Diakhaté",
        ),
        ("Awa Diakhaté a souri. « Nous avons gagné la partie ». Le mot est de Petru Vasca.", "Petru Vasca"),
        ("Ilan Morvédo reçoit. « On a frôlé la catastrophe cette nuit » : l'aveu est d'un conseiller.", None),
    ],
)
def test_the_words_are_of_whoever_is_named_after_them(text: str, speaker: str | None) -> None:
    assert [who for _, who in reported(text)] == [speaker]
