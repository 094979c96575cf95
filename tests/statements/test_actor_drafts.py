"""Drafts of actors.toml: people as the articles name them, in a file that can be read back."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.actors import load_actors
from analysis.cli import main
from analysis.statements.actor_drafts import draft_actors

TEXTS = {
    "a": "La maire de Valbrune, Lucie Hartmann, rouvre le pont. « Il tient », a dit Mme Hartmann. La ville respire.",
    "b": "Paul Estève, conseiller de l’opposition, proteste. Le pont coûte, selon Paul Estève. M. Estève part.",
    "c": "Camille Roux a écrit. Camille Roux signe. Le ministre Jean Doré parle, le ministre Ivan Doré aussi.",
    "d": "Jean Doré rit. Ivan Doré pleure. M. Doré sort. Anne Vial passe.",
}


@pytest.fixture
def people() -> dict[str, dict[str, Any]]:
    rows = draft_actors(pd.DataFrame({"text": TEXTS})).to_dict("records")
    return {str(row["name"]): {str(key): value for key, value in row.items()} for row in rows}


def test_a_title_counts_with_the_full_name_and_shows_the_gender(people: dict[str, dict[str, Any]]) -> None:
    assert (people["Lucie Hartmann"]["gender"], people["Lucie Hartmann"]["mentions"]) == ("f", 2)
    assert (people["Paul Estève"]["gender"], people["Paul Estève"]["mentions"]) == ("m", 3)
    assert people["Paul Estève"]["variants"] == ["M. Estève"]


def test_what_two_print_alike_counts_once() -> None:
    texts = pd.DataFrame({"text": TEXTS | {"copy": TEXTS["a"]}}).assign(wire_group=["a", "b", "c", "d", "a"])
    row = draft_actors(texts).set_index("name").loc["Lucie Hartmann"]
    assert (row["mentions"], row["articles"]) == (2, 1)
    each = draft_actors(texts.drop(columns="wire_group")).set_index("name").loc["Lucie Hartmann"]
    assert (each["mentions"], each["articles"]) == (4, 2)


def test_offices_are_those_beside_the_name(people: dict[str, dict[str, Any]]) -> None:
    assert people["Lucie Hartmann"]["roles"] == ["la maire de Valbrune"]
    assert people["Paul Estève"]["roles"] == ["le conseiller de l'opposition"]


def test_people_before_the_name_of_a_firm_are_no_office_of_one() -> None:
    texts = ["Les salariés de la biscuiterie Rostane défilent. La biscuiterie Rostane est fermée.", "Rostane se tait."]
    rows = draft_actors(pd.DataFrame({"text": texts}, index=["a", "b"]))
    assert [role for roles in rows["roles"] for role in roles if "salariés" in role] == []


def test_what_leads_to_two_people_leads_to_none(people: dict[str, dict[str, Any]]) -> None:
    assert people["Jean Doré"]["roles"] == people["Ivan Doré"]["roles"] == []
    assert "M. Doré" not in people["Jean Doré"]["variants"] + people["Ivan Doré"]["variants"]


def test_who_is_named_once_is_left_out(people: dict[str, dict[str, Any]]) -> None:
    assert "Anne Vial" not in people


def test_the_command_writes_what_can_be_read_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    assert main(["actors", str(folder)]) == 0
    said = capsys.readouterr().out
    (folder / "actors.toml").write_text(said, "utf-8")
    actors = load_actors(folder / "actors.toml")
    assert [actor.name for actor in actors][:2] == ["Ivan Doré", "Jean Doré"]
    assert "# named twice, in 2 of 4 articles" in said
    assert actors.by_form["M. Estève"].name == "Paul Estève"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('Anne "Nini" Morel part. Anne \\Morel\\ dit. [Anne Morel] rit, (Anne Morel) dort.', id="signs"),
        pytest.param("Anne\nMorel part. Anne Morel dit. Mme\u00a0Morel rit.", id="lines and hard blanks"),
        pytest.param("Zoé Morel part. Zoe\u0301 Morel dit. ZOÉ MOREL rit. ZOE MOREL dort.", id="accents"),
        pytest.param("Jeanne d’Arve part. Jeanne d'Arve dit. Mme d’Arve rit.", id="apostrophes"),
    ],
)
def test_odd_names_can_be_read_back(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(text, "utf-8")
    (tmp_path / "b.txt").write_text(f"La ville attend. {text}", "utf-8")
    assert main(["actors", str(tmp_path)]) == 0
    (tmp_path / "actors.toml").write_text(capsys.readouterr().out, "utf-8")
    (actor,) = load_actors(tmp_path / "actors.toml")
    assert actor.name.casefold() in ("anne morel", "zoé morel", "jeanne d'arve")


def test_nobody_gives_a_file_without_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Il pleut sur la ville.", "utf-8")
    assert main(["actors", str(tmp_path)]) == 0
    assert "No person is named twice" in capsys.readouterr().out


def test_spellings_of_a_name_are_one_person_under_the_accented_form() -> None:
    texts = ["Edouard Tarn est venu. Edouard Tarn a parlé.", "Le maire, Édouard Tarn, a parlé. M. Tarn est parti."]
    drafts = draft_actors(pd.DataFrame({"text": texts}, index=["a", "b"]))
    assert drafts["name"].tolist() == ["Édouard Tarn"]
    assert drafts.iloc[0][["mentions", "articles"]].tolist() == [4, 2]
    assert "Edouard Tarn" in drafts["variants"].iloc[0]


def test_an_office_that_needs_its_sentence_is_left_out() -> None:
    text = "Anne Roy a reçu le chef de son parti, Paul Tarn. Le maire, Marc Dor, salue Paul Tarn. Marc Dor part."
    drafts = draft_actors(pd.DataFrame({"text": [text]}, index=["a"])).set_index("name")
    assert drafts.loc["Paul Tarn", "roles"] == []
    assert drafts.loc["Marc Dor", "roles"] == ["le maire"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("Anne Morel, déléguée du port, rit. Anne Morel part.", "la déléguée du port", id="la"),
        pytest.param("Paul Estève, délégué du port, rit. Paul Estève part.", "le délégué du port", id="le"),
        pytest.param("Anne Morel, élue du port, rit. Anne Morel part.", "l'élue du port", id="elided"),
        pytest.param("Anne Morel, historienne, rit. Anne Morel part.", "l'historienne", id="a silent h"),
        pytest.param("Paul Estève, haut-commissaire, rit. Paul Estève part.", "le haut-commissaire", id="no silent h"),
        pytest.param("Anne Morel, ministre, rit. Anne Morel part.", "la ministre", id="the gender of the name"),
    ],
)
def test_an_office_after_a_name_has_its_article(text: str, role: str) -> None:
    assert draft_actors(pd.DataFrame({"text": [text]}, index=["a"]))["roles"].tolist() == [[role]]


def test_the_labels_of_an_interview_are_no_mentions() -> None:
    turns = (
        "Que ferez-vous demain ?\nAnne Morel : Rien de plus.\nEt vous le direz à tous ?\nAnne Morel : Oui, demain.\n"
    )
    text = f"Anne Morel préside le port. Anne Morel reçoit lundi.\n{turns}"
    assert draft_actors(pd.DataFrame({"text": [text]}, index=["a"]))["mentions"].tolist() == [2]


def test_a_firm_is_no_form_of_a_person_s_name() -> None:
    text = "Konrad Morel dirige l'usine. Le groupe Morel se tait. Morel ferme. Konrad Morel part."
    row = draft_actors(pd.DataFrame({"text": [text]}, index=["a"])).iloc[0]
    assert (row["name"], row["variants"], row["mentions"]) == ("Konrad Morel", [], 2)
