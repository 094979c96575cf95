"""Whom "il" and "elle" mean where that is sure, and where it is not."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from analysis.actors import Actor, Actors
from analysis.errors import UserError
from analysis.language.quotation_marks import find_quotations
from analysis.language.sentences import split_sentences
from analysis.people.mentioned import find_people
from analysis.people.sure_pronouns import pronouns_in
from analysis.sentiment.learning.train_stance import article_texts
from benchmarks.gold import CORPUS
from benchmarks.pronouns import pronoun_figures

STORED = Path(__file__).with_name(
    "pronouns.jsonl"
)  # places in articles of the press: names, and pronouns that mean them

ACTORS = Actors(
    (
        Actor("Anna Morel", "person", "f", roles=("la présidente valdorienne",)),
        Actor("Paul Duval", "person", "m"),
        Actor("Hugo Lemaître", "person", "m"),
        Actor("Conseil valdorien", "body"),
    )
)


def meant(text: str) -> list[tuple[str, str]]:
    body = [(start, end) for start, end, _ in split_sentences(text, find_quotations(text))]
    return [(text[p.start : p.end], p.lemma) for p in pronouns_in(find_people(text, ACTORS, body), body)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Paul Duval arrive. Il sourit.", [("Il", "Paul Duval")], id="the subject before"),
        pytest.param("Anna Morel cède. Hier, elle hésitait.", [("elle", "Anna Morel")], id="after a few words"),
        pytest.param("Anna Morel cède. Mais elle reviendra.", [("elle", "Anna Morel")], id="after mais"),
        pytest.param(
            "La présidente valdorienne cède. Elle a peur.", [("Elle", "Anna Morel")], id="an office stands for her"
        ),
        pytest.param("Anna Morel a reçu Paul Duval. Elle sourit.", [("Elle", "Anna Morel")], id="told by gender"),
        pytest.param(
            "Paul Duval arrive. Il sourit. Il est accusé de fraude.",
            [("Il", "Paul Duval"), ("Il", "Paul Duval")],
            id="he stays the subject",
        ),
        pytest.param("Paul Duval dit craindre un « gâchis ». Il part.", [("Il", "Paul Duval")], id="some quoted words"),
        pytest.param("Paul Duval siège au Conseil valdorien. Il part.", [("Il", "Paul Duval")], id="a body beside him"),
    ],
)
def test_a_pronoun_that_can_mean_one_person_only(text: str, found: list[tuple[str, str]]) -> None:
    assert meant(text) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Paul Duval a reçu Hugo Lemaître. Il sourit.", id="two men"),
        pytest.param("Paul Duval a reçu un pêcheur. Il sourit.", id="a man without a name"),
        pytest.param("Paul Duval arrive. Elle sourit.", id="another gender"),
        pytest.param("On a parlé de Paul Duval. Il sourit.", id="no subject"),
        pytest.param("Paul Duval arrive. Ils sourient.", id="several"),
        pytest.param("Paul Duval arrive. Le port est bloqué. Il sourit.", id="a sentence between"),
        pytest.param("Paul Duval arrive.\n\nIl sourit.", id="a new paragraph"),
        pytest.param("« Paul Duval nous a tous trahis hier. » Il sourit.", id="only a quotation names him"),
        pytest.param("Paul Duval arrive. « Il nous a tous trahis », dit un pêcheur.", id="somebody else speaks"),
        pytest.param("Paul Duval arrive. Selon Hugo Lemaître, il sourit.", id="another before the pronoun"),
        pytest.param("Paul Duval arrive. Le préfet croit qu'il sourit.", id="within a sentence"),
        pytest.param("La mairie de Brumas a pris une décision. Elle surprend.", id="a body"),
        pytest.param("Le Conseil valdorien a voté le budget. Il est sévère.", id="a body of the list"),
        pytest.param("Anna Morel arrive. Hier, la mairie a cédé. Elle est pauvre.", id="a body between"),
    ],
)
def test_a_pronoun_that_may_mean_another_is_nobody(text: str) -> None:
    assert meant(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Il faut attendre.",
        "Il y a du vent.",
        "Il n'y a plus de pain.",
        "Il s'agit d'un port.",
        "Il pleut.",
        "Il est possible de partir.",
        "Il n'est pas certain que le port rouvre.",
        "Il est à craindre que le port ferme.",
        "Il reste trois bateaux.",
        "Il existe un accord.",
        "Mais il va falloir partir.",
        "Hier, il a fallu partir.",
        "Il est midi.",
        "Il était tard.",
        "Il est 15 heures.",
    ],
)
def test_an_impersonal_pronoun_is_nobody(sentence: str) -> None:
    assert meant(f"Paul Duval arrive. {sentence}") == []


@pytest.fixture
def marked(tmp_path: Path) -> tuple[Path, str]:
    """Two pronouns marked as Paul Duval, of which the second is not resolved, and one that is resolved wrongly."""
    text = "M. Paul Duval arrive. Il sourit. On se tait. Il part.\n\nM. Luc Roy tient le livre. Il est lourd."
    first, second, third = (i for i in range(len(text)) if text.startswith("Il ", i))
    chains = [
        [[0, 13], [first, first + 2], [second, second + 2]],
        [[text.index("le livre"), third - 2], [third, third + 2]],
    ]
    path = tmp_path / "chains.jsonl"
    path.write_text(json.dumps({"id": "a", "sha256": sha256(text.encode()).hexdigest(), "chains": chains}), "utf-8")
    return path, text


@pytest.mark.slow
def test_right_is_who_is_in_the_pronouns_chain(marked: tuple[Path, str]) -> None:
    path, text = marked
    table, wrong = pronoun_figures(path, {"a": text})
    assert table.to_dict("records") == [{"articles": 1, "marked": 2, "found": 2, "right": 1, "precision": 0.5}]
    assert [line.partition(":")[0] for line in wrong] == [f"a {text.rindex('Il ')} Luc Roy"]


def test_pronouns_are_not_looked_up_in_another_text(marked: tuple[Path, str]) -> None:
    with pytest.raises(UserError, match="was marked in other texts of a"):
        pronoun_figures(marked[0], {"a": "Il part."})


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_file(), reason="the press articles are not in ../shared/corpus")
def test_in_the_press_pronouns_mean_whom_they_count_for(tmp_path: Path) -> None:
    """In every third article of those that are marked."""
    (tmp_path / "some.jsonl").write_text("\n".join(STORED.read_text("utf-8").splitlines()[::3]), "utf-8")
    figures = pronoun_figures(tmp_path / "some.jsonl", article_texts([CORPUS]))[0].iloc[0]
    assert figures["found"] >= 57
    assert figures["precision"] >= 0.93
