"""The regular ways to report, each with whoever may speak: what is said and who says it are found in all of them."""

from itertools import product

import pytest

from analysis.statements import find_statements

SPEAKERS = (
    ("La ville de Tissac", "ville de Tissac"),
    ("Le ministère de l'Intérieur", "ministère de l'Intérieur"),
    ("La Région", "Région"),
    ("Des riverains", "riverains"),
    ("Plusieurs sources diplomatiques", "plusieurs sources diplomatiques"),
    ("Un magasinier du port", "magasinier du port"),
    ("Lise Morand", "Lise Morand"),
    ("M. Hivert", "M. Hivert"),
    ("Un ex-candidat", "ex-candidat"),
    ("L'un des leurs", "un des leurs"),
)
SAID = ("ceci n'entrave pas le droit à manifester", "le pont sera fermé dès lundi", "cinq personnes ont été blessées")
PLURAL = ("Des riverains", "Plusieurs sources diplomatiques")


def _que(who: str, says: str, said: str) -> str:
    return f"{who} {says} que {said}."


def _after(who: str, says: str, said: str) -> str:
    return f"{said.capitalize()}, {says} {_within(who)}."


def _quoted(who: str, says: str, said: str) -> str:
    return f"« {said.capitalize()} », {says} mardi {_within(who)}."


def _selon(who: str, _: str, said: str) -> str:
    return f"Selon {_within(who)}, {said}."


def _selon_after(who: str, _: str, said: str) -> str:
    return f"{said.capitalize()}, d'après {_within(who)}."


def _within(who: str) -> str:
    return who if who.startswith(("Lise", "M.", "La R")) and not who.startswith("La R") else who[0].lower() + who[1:]


@pytest.mark.parametrize("frame", [_que, _after, _quoted, _selon, _selon_after])
@pytest.mark.parametrize(("who", "speaker"), SPEAKERS, ids=[speaker for _, speaker in SPEAKERS])
def test_whoever_speaks_is_heard_in_every_frame(frame, who: str, speaker: str) -> None:  # type: ignore[no-untyped-def]
    for said, (one, several) in product(SAID, (("assure", "assurent"), ("a affirmé", "ont affirmé"))):
        text = frame(who, several if who in PLURAL else one, said)
        found = [(s.quote.lower(), s.speaker) for s in find_statements(text)]
        assert found == [(said, speaker)], text
