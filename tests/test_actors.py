"""actors.toml: what it gives, and how each mistake in it is named."""

import os
import pickle
from pathlib import Path

import pytest

from analysis.actors import Actor, Actors, description_key, find_actors, load_actors
from analysis.errors import UserError

GOOD = """
[[actor]]
name = "Anna Morel"
kind = "person"
gender = "f"
country = "Valdorie"
variants = ["A. Morel", "Anna Morel d’Arve"]
roles = ["présidente valdorienne", "la Ministre des Eaux"]
periphrases = ["la dame de fer", "L’hôte de Norvaux"]

[[actor]]
name = "Agence valdorienne de presse"
kind = "agency"
variants = ["AVP"]

[[actor]]
name = "Ilan Petrac"
kind = "person"
gender = "m"
roles = ["le ministre des Digues"]
"""


def load(tmp_path: Path, toml: str) -> Actors:
    file = tmp_path / "actors.toml"
    file.write_text(toml, encoding="utf-8")
    return load_actors(file)


def test_entries_become_actors_in_order(tmp_path: Path) -> None:
    actors = load(tmp_path, GOOD)
    assert [actor.name for actor in actors] == ["Anna Morel", "Agence valdorienne de presse", "Ilan Petrac"]
    assert actors[1] == Actor("Agence valdorienne de presse", kind="agency", variants=("AVP",))
    assert list(actors[:2]) == list(actors)[:2]


@pytest.mark.parametrize(
    ("form", "name"),
    [
        pytest.param("Anna Morel", "Anna Morel", id="the name"),
        pytest.param("A. Morel", "Anna Morel", id="a variant"),
        pytest.param("Anna Morel d'Arve", "Anna Morel", id="typographic apostrophe looked up straight"),
        pytest.param("AVP", "Agence valdorienne de presse", id="an agency"),
        pytest.param("Anna MOREL", "Anna Morel", id="family name in capitals"),
        pytest.param("A. MOREL", "Anna Morel", id="family name of a variant in capitals"),
        pytest.param("ANNA MOREL", "Anna Morel", id="all in capitals"),
        pytest.param("PETRAC Ilan", None, id="the words in another order are another form"),
        pytest.param("PETRAC", None, id="no form, no form in capitals"),
    ],
)
def test_forms_find_their_actor(tmp_path: Path, form: str, name: str | None) -> None:
    actor = load(tmp_path, GOOD).by_form.get(form)
    assert (actor and actor.name) == name


def test_a_form_of_ones_own_comes_before_another_in_capitals(tmp_path: Path) -> None:
    two = '[[actor]]\nname = "UNE"\nkind = "body"\n[[actor]]\nname = "Une"\nkind = "place"'
    assert [load(tmp_path, two).by_form[form].kind for form in ("UNE", "Une")] == ["body", "place"]


def test_accents_may_be_missing_from_capitals_only(tmp_path: Path) -> None:
    by_form = load(tmp_path, '[[actor]]\nname = "Zoé Évrard"\nkind = "person"').by_form
    assert {"Zoé EVRARD", "Zoé ÉVRARD", "ZOE EVRARD", "ZOÉ Évrard"} <= set(by_form)
    assert "Zoe Evrard" not in by_form


@pytest.mark.parametrize("form", ["anna morel", "Morel", "présidente valdorienne", "Anna Morel d’Arve"])
def test_forms_are_exact(tmp_path: Path, form: str) -> None:
    assert form not in load(tmp_path, GOOD).by_form


def test_descriptions_are_small_straight_and_without_article(tmp_path: Path) -> None:
    described = load(tmp_path, GOOD).described
    assert set(described) - {"ministre des digues"} == {
        "présidente valdorienne",
        "ministre des eaux",
        "dame de fer",
        "hôte de norvaux",
    }
    assert described["dame de fer"].name == described["ministre des eaux"].name == "Anna Morel"


@pytest.mark.parametrize(
    ("phrase", "key"),
    [
        pytest.param("Le locataire du palais", "locataire du palais", id="le"),
        pytest.param("les alliés", "alliés", id="les"),
        pytest.param("l' hôte", "hôte", id="a blank after the apostrophe"),
        pytest.param("leader de Norvaux", "leader de norvaux", id="le- is not le"),
        pytest.param("lac", "lac", id="la- is not la"),
        pytest.param("Pre\u0301sident", "président", id="composed accents"),
    ],
)
def test_description_key(phrase: str, key: str) -> None:
    assert description_key(phrase) == key


def test_no_actors_are_legal(tmp_path: Path) -> None:
    assert not Actors()
    assert load_actors(None) == Actors() == load(tmp_path, "# nobody yet\n")
    assert dict(Actors().by_form) == dict(Actors().described) == {}


def test_actors_travel_to_other_processes(tmp_path: Path) -> None:
    actors = load(tmp_path, GOOD)
    assert actors.by_form
    assert pickle.loads(pickle.dumps(actors)) == actors
    assert hash(actors) == hash(load(tmp_path, GOOD))


ANNA = '[[actor]]\nname = "Anna"\nkind = "person"\n'
BERTA = '[[actor]]\nname = "Berta"\nkind = "person"\n'


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        pytest.param(f'{ANNA}variant = ["A."]', ["entry 1", "Anna", '"variants"'], id="typo in a key"),
        pytest.param(f"{ANNA}zzz = 1", ["Anna", '"zzz"', "periphrases"], id="unknown key"),
        pytest.param(f'{ANNA}roles = "reine"', ["Anna", "roles", "list"], id="text, not a list"),
        pytest.param(f"{ANNA}variants = [1]", ["Anna", "variants", "[1]"], id="number in a list"),
        pytest.param(f'{ANNA}roles = [" "]', ["Anna", "roles"], id="blank in a list"),
        pytest.param("[[actor]]\nname = 7", ["entry 1", "name", "7"], id="number, not a text"),
        pytest.param(f'{ANNA}[[actor]]\nkind = "person"', ["entry 2", '"name"', "missing"], id="no name"),
        pytest.param('[[actor]]\nname = ""', ["entry 1", '"name"'], id="empty name"),
        pytest.param('[[actor]]\nname = "Anna"', ["Anna", "kind", "person"], id="no kind"),
        pytest.param('[[actor]]\nname = "Anna"\nkind = "elf"', ["Anna", "kind", "elf"], id="unknown kind"),
        pytest.param(f'{ANNA}gender = "w"', ["Anna", "gender", '"w"'], id="unknown gender"),
        pytest.param(
            '[[actor]]\nname = "AVP"\nkind = "agency"\ngender = "f"',
            ["AVP", "gender"],
            id="gender of an agency",
        ),
        pytest.param(
            f"""{ANNA}variants = ["d’A."]\n{BERTA}variants = ["d'A."]""",
            ["d'A.", "variants of entry 1", "Anna", "variants of entry 2", "Berta"],
            id="a form of two",
        ),
        pytest.param(
            f'{ANNA}roles = ["la reine"]\n{BERTA}periphrases = ["l’étoile", "La Reine"]',
            ["La Reine", "roles of entry 1", "Anna", "periphrases of entry 2", "Berta"],
            id="a description of two",
        ),
        pytest.param("[[actor]]\nname = Anna", ["not valid TOML", "line 2"], id="broken TOML"),
        pytest.param('[[actors]]\nname = "Anna"', ['"actors"', "[[actor]]"], id="typo in the table"),
        pytest.param('[actor]\nname = "Anna"', ["double brackets"], id="single brackets"),
        pytest.param("actor = [1]", ["entry 1", "[[actor]]"], id="not a table"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, toml: str, said: list[str]) -> None:
    with pytest.raises(UserError) as caught:
        load(tmp_path, toml)
    message = str(caught.value)
    assert "actors.toml" in message
    assert [words for words in said if words not in message] == []
    assert "\n" not in message


def test_a_file_that_is_not_there_or_not_utf8_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"nobody\.toml.*--actors"):
        load_actors(tmp_path / "nobody.toml")
    latin = tmp_path / "latin.toml"
    latin.write_bytes('[[actor]]\nname = "Zoé"'.encode("cp1252"))
    with pytest.raises(UserError, match=r"latin\.toml.*UTF-8"):
        load_actors(latin)


def test_actors_are_found_in_or_beside_the_articles(tmp_path: Path) -> None:
    folder = tmp_path / "event" / "articles"
    folder.mkdir(parents=True)
    article = folder / "a.txt"
    assert find_actors(folder) is find_actors(article) is None
    beside = folder.parent / "actors.toml"
    beside.touch()
    assert find_actors(folder) == beside
    inside = folder / "actors.toml"
    inside.touch()
    assert find_actors(str(folder)) == find_actors(article) == inside


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        pytest.param(f"{ANNA}country = {'9' * 10_000}", "a number is too long", id="a number of 10,000 digits"),
        pytest.param(".".join(["a"] * 20_000) + " = 1", "a key has more than 20 parts", id="a dotted key"),
        pytest.param(f"a = {'[' * 100_000}", "not valid TOML", id="nested deep"),
        pytest.param(
            f'[[actor]]\nname = "{"Anna " * 5000}"\nkind = "person"', "5,000 words", id="a name of 5,000 words"
        ),
        pytest.param(f"{ANNA}roles = [{'[' * 90}{']' * 90}]", "roles must be a list of texts", id="lists in lists"),
    ],
)
def test_what_would_take_forever_is_refused(tmp_path: Path, toml: str, said: str) -> None:
    with pytest.raises(UserError, match=said) as caught:
        load(tmp_path, toml)
    assert len(str(caught.value)) < 600


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "actors.toml")
    with pytest.raises(UserError, match=r"cannot be read \(it is a pipe, a device or a folder\)"):
        load_actors(find_actors(tmp_path))
