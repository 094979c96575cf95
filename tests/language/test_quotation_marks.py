"""Where quotation marks open and close, in every style that the press uses."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language.quotation_marks import find_quotations
from analysis.language.repair import repair

from .texts import MARKS, laws, texts


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param("Il dit « oui ».", ["oui"], id="guillemets"),
        pytest.param("Il dit «oui».", ["oui"], id="guillemets without blanks"),
        pytest.param("Il dit “oui”.", ["oui"], id="curly"),
        pytest.param("Il dit „oui“ et „non”.", ["oui", "non"], id="low"),
        pytest.param('Il dit "oui".', ["oui"], id="straight"),
        pytest.param('Il dit " oui ".', ["oui"], id="straight with blanks"),
        pytest.param("Il dit ''oui''.", ["oui"], id="two apostrophes"),
        pytest.param("Il dit ‘‘oui’’.", ["oui"], id="two typographic apostrophes"),
        pytest.param("Il dit << oui >>.", ["oui"], id="less and greater than"),
        pytest.param("Il dit ‹ oui ›.", ["oui"], id="single guillemets"),
        pytest.param("Le mot 'paix' revient.", ["paix"], id="apostrophes"),
        pytest.param("Le mot ‘paix’ revient.", ["paix"], id="typographic apostrophes"),
        pytest.param(
            "'Il a accepté avec plaisir l'invitation qui lui a été faite à la fin du dîner officiel', dit-elle.",
            ["Il a accepté avec plaisir l'invitation qui lui a été faite à la fin du dîner officiel"],
            id="a sentence between apostrophes",
        ),
        pytest.param('Un pont "sûr", "peu cher”, dit-elle.', ["sûr", "peu cher"], id="a straight and a curly mark"),
        pytest.param('Il dit "un “petit” pont". Puis rien.', ["un “petit” pont", "petit"], id="a curly pair within"),
        pytest.param("« Oui”, dit-elle. “Non », dit-il.", ["Oui", "Non"], id="two styles mixed"),
        pytest.param('"Oui, dit-il\'\', et "non"', ["Oui, dit-il", "non"], id="straight, then two apostrophes"),
        pytest.param(
            "\"Le mot ''paix'' manque\"", ["Le mot ''paix'' manque", "paix"], id="two apostrophes in straight"
        ),
        pytest.param("« Oui\n\n» LIRE AUSSI - Un pont neuf\n\n« Non »", ["Oui", "Non"], id="a bullet"),
        pytest.param("« Oui\n»\nDit-elle.", ["Oui"], id="a closing mark on a line of its own"),
        pytest.param("L'idée d'\"équilibre\" et l'«ordre»", ["équilibre", "ordre"], id="after an elision"),
        pytest.param('("oui") et ["non"]', ["oui", "non"], id="in brackets"),
        pytest.param('"Non", dit-elle, "jamais".', ["Non", "jamais"], id="an inserted cue"),
        pytest.param("« Oui »\n« Non »", ["Oui", "Non"], id="two lines, two quotations"),
        pytest.param('"Oui"\n"Non"', ["Oui", "Non"], id="two lines, straight"),
        pytest.param('« » et ""', [], id="nothing inside"),
        pytest.param("", [], id="no text"),
    ],
)
def test_styles(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param("« Un “ grand ” pas »", ["Un “ grand ” pas", "grand"], id="curly in guillemets"),
        pytest.param("« Un « grand » pas »", ["Un « grand » pas", "grand"], id="guillemets in guillemets"),
        pytest.param("“Le « Régent » part”", ["Le « Régent » part", "Régent"], id="guillemets in curly"),
        pytest.param("\"Le mot 'paix' manque\"", ["Le mot 'paix' manque", "paix"], id="apostrophes in straight"),
        pytest.param('"Au "Merle", hier", dit-il.', ['Au "Merle", hier', "Merle"], id="straight in straight"),
        pytest.param("« Il dit : “ Non ! ” »", ["Il dit : “ Non ! ”", "Non !"], id="closing together"),
    ],
)
def test_nested(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


@pytest.mark.parametrize("mark", [pytest.param("« ", id="guillemet and blank"), "«", "“", '"'])
@pytest.mark.parametrize("gap", [pytest.param("\n", id="line"), pytest.param("\n\n", id="blank line")])
def test_taken_up_again_at_each_paragraph(mark: str, gap: str) -> None:
    close = {"«": "»", "“": "”", '"': '"'}[mark[0]]
    text = f"{mark}Un.{gap}{mark}Deux.{gap}{mark}Trois.{close} Puis {mark}quatre{close}."
    assert quoted(text) == [f"Un.{gap}{mark}Deux.{gap}{mark}Trois.", "quatre"]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param("« Nous signerons. Puis il part.", ["Nous signerons"], id="its sentence"),
        pytest.param("« Nous signerons\nPuis il part", ["Nous signerons"], id="its line"),
        pytest.param("« Oui, dit-il. « Non », dit-elle.", ["Oui, dit-il", "Non"], id="before the next"),
        pytest.param("« Nous et M. Petit signerons. Puis", ["Nous et M. Petit signerons"], id="M. ends no sentence"),
        pytest.param(
            '"Oui.\n\nIl part.\n\n"Non", dit-il.', ["Oui", "Non"], id="a paragraph between that is not quoted"
        ),
        pytest.param("« Il dit “oui. » Fin”", ["Il dit “oui.", "oui"], id="inside another that ends"),
        pytest.param("Le groupe ‘oui part. Puis non.", [], id="an apostrophe alone is none"),
        pytest.param("Oui », dit-il.", [], id="never opened"),
    ],
)
def test_never_closed(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("l'été d'aujourd'hui, l'un l'autre", id="elisions"),
        pytest.param("le rock 'n' roll", id="one letter"),
        pytest.param("le rock'n'roll", id="inside a word"),
        pytest.param("qu' ils disent à l' homme d' en face", id="elisions before a blank"),
        pytest.param("les années '90 et l'hiver '68", id="years"),
        pytest.param('un écran de 27" et un de 32"', id="inches"),
        pytest.param("en 12'30\" et 5'10\"", id="minutes and seconds"),
        pytest.param(
            "'Ceci est" + " bien" * 60 + " trop long pour des mots entre deux apostrophes, et ce n'en est pas ici' ?",
            id="far",
        ),
    ],
)
def test_no_quotation(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        pytest.param("— Vous venez ?\n— Oui, dit-elle.", ["Vous venez ?", "Oui, dit-elle."], id="dialogue"),
        pytest.param("– Demain…", ["Demain…"], id="short dash"),
        pytest.param("— Un titre", [], id="no sentence"),
        pytest.param("Il vient — demain.", [], id="not at the beginning"),
        pytest.param("- un point.", [], id="a list"),
    ],
)
def test_dialogue_dashes(text: str, inside: list[str]) -> None:
    assert quoted(text) == inside


def test_marks_stand_outside_and_blanks_are_in_neither() -> None:
    text = "Il dit « oui » hier."
    (quotation,) = find_quotations(text)
    assert text[quotation.outer_start : quotation.outer_end] == "« oui »"
    assert quotation.mark == "«"


def test_a_speech_has_an_end() -> None:
    text = "« Oui. " + "Il parle encore. " * 300 + "Fin »."
    assert quoted(text) == ["Oui"]


marked = st.one_of(texts, st.lists(st.sampled_from([*MARKS, " ", "\n", ".", "a", "B"]), max_size=60).map("".join))


@laws
@given(marked)
def test_places_are_in_order(text: str) -> None:
    for mended in (text, repair(text).text):
        found = find_quotations(mended)
        assert [q.outer_start for q in found] == sorted(q.outer_start for q in found)
        for q in found:
            assert 0 <= q.outer_start < q.start < q.end <= q.outer_end <= len(mended)
            assert mended[q.start : q.end] == mended[q.start : q.end].strip()


@laws
@given(marked)
def test_closed_quotations_do_not_cross(text: str) -> None:
    closed = [q for q in find_quotations(text) if q.outer_end > q.end and q.mark not in "—–"]
    for a, b in pairwise(closed):
        assert b.outer_start >= a.outer_end or b.outer_end <= a.end


def test_deep_nests_are_cut_and_the_rest_is_read() -> None:
    text = "« " * 2000 + "oui" + " »" * 2000 + " Il a dit « non »."
    assert 3 <= len(quoted(text)) < 20
    assert quoted(text)[-1] == "non"


@pytest.mark.parametrize("piece", [*MARKS, "«x", '"x ', '\n"x', "\n« x", "„x“", "« “ ", "'x'", "\n—x.", " 'x"])
@pytest.mark.slow
def test_broken_marks_take_no_hours(piece: str) -> None:
    text = (piece * 30_000)[:30_000]
    start = time.process_time()
    find_quotations(text)
    assert time.process_time() - start < 3
