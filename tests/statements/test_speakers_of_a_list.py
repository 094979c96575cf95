"""The names of a list, and the rule that found a speaker."""

import pytest
from spoken import Speakers, case, speakers

from analysis.actors import Actor, Actors
from analysis.statements import find_statements

SUMMIT = Actors(
    (
        Actor(
            "Ivar Solden",
            "person",
            "m",
            "Valdorie",
            variants=("Ivar J. Solden", "Solden"),
            roles=("le président valdorien",),
            periphrases=("le locataire du palais d'Ambre", "l'homme fort de Valdorie"),
        ),
        Actor(
            "Milena Dravic",
            "person",
            "f",
            "Norvaux",
            variants=("Dravic",),
            roles=("la présidente norvaise", "la dirigeante norvaise"),
        ),
        Actor("Norvapress", "agency", variants=("l'agence Norvapress",)),
        Actor("Assemblée de Norvaux", "body"),
        Actor("Norvaux", "place"),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("a variant", "Dravic a dit que la paix était proche.", "Milena Dravic"),
        case("a role", "Le président valdorien a dit que la paix était proche.", "Ivar Solden"),
        case(
            "a periphrasis",
            "« La paix n'a jamais été si proche », a assuré le locataire du palais d'Ambre.",
            "Ivar Solden",
        ),
        case("an elided article", "L'homme fort de Valdorie a dit que la paix était proche.", "Ivar Solden"),
        case(
            "a place after the comma is no name of the man",
            "À entendre l'homme fort de Valdorie, Norvaux a fini par céder.",
            "Ivar Solden",
        ),
        case(
            "his counterpart",
            "Le président valdorien a reçu la présidente norvaise. "
            "Son homologue norvaise a dit que la paix était proche.",
            "Milena Dravic",
        ),
        case(
            "the gender comes from the file",
            "Dravic a reçu Solden lundi. Elle a dit que la paix était proche.",
            "Milena Dravic",
        ),
        case(
            "and for the man",
            "Dravic a reçu Solden lundi. Il a dit que la paix était proche.",
            "Ivar Solden",
        ),
        case("capitals", "Ivar SOLDEN a dit que la paix était proche.", "Ivar Solden"),
        case("an agency", "Le sommet aura lieu lundi, a rapporté l'agence Norvapress.", "Norvapress"),
        case(
            "somebody who is not in the file",
            "Le préfet Luc Armand a dit que la paix était proche.",
            "Luc Armand",
        ),
    ],
)
def test_actors_give_their_usual_name_to_all_that_they_are_called(text: str, expected: Speakers) -> None:
    assert [set((name or "").split("; ")) for name in speakers(text, SUMMIT)] == [
        set((name or "").split("; ")) for name in expected
    ]


def test_without_actors_a_periphrasis_stays_what_it_is() -> None:
    text = "Le locataire du palais d'Ambre a dit que la paix était proche."
    assert speakers(text, Actors()) == speakers(text) == ["locataire du palais d'Ambre"]


def test_the_source_is_given_in_the_article_s_own_words() -> None:
    text = "Paul Garnier est venu. Il a dit que rien ne pressait. Avant d'ajouter que le pont tiendrait."
    assert [(s.source_text, s.speaker) for s in find_statements(text)] == [
        ("Il", "Paul Garnier"),
        ("", "Paul Garnier"),
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param("Paul Garnier a dit que le pont tiendrait.", "name", id="by name"),
        pytest.param("Paul Garnier est venu. Il a dit que le pont tiendrait.", "pronoun", id="by pronoun"),
        pytest.param("Un habitant a dit que le pont tiendrait.", "as described", id="as described"),
        pytest.param("Il a dit que le pont tiendrait.", "nobody named", id="nobody"),
        pytest.param(
            "Paul Garnier, sénateur du Nord, est venu. Le sénateur a dit que le pont tiendrait.",
            "role in the article",
            id="by office",
        ),
    ],
)
def test_the_rule_tells_how_the_speaker_was_found(text: str, rule: str) -> None:
    assert [s.speaker_rule for s in find_statements(text)] == [rule]


MEETING = Actors(
    (
        Actor("Viktor Tarn", "person", "m", roles=("président valdorien",), periphrases=("numéro un valdorien",)),
        Actor("Ivar Solden", "person", "m", roles=("président norvasien",)),
        Actor("Anna Solden", "person", "f", roles=("ministre norvasienne des Affaires étrangères",)),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "a rank of the list", "Ivar Solden est là. Le numéro un valdorien sourit. « Bien », dit-il.", "Viktor Tarn"
        ),
        case("a leader by country", "L'autocrate valdorien a dit que le pont tiendrait.", "Viktor Tarn"),
        case("a young leader", "Le jeune dirigeant norvasien a dit que le pont tiendrait.", "Ivar Solden"),
        case("un négociateur is nobody of the list", "Un président valdorien a dit que non.", "président valdorien"),
        case(
            "le visiteur",
            "Viktor Tarn a reçu Ivar Solden. Le visiteur a dit que le pont tiendrait.",
            "Ivar Solden",
        ),
        case(
            "l'hôte d'honneur, then il",
            "Ivar Solden est arrivé lundi. Viktor Tarn l'attendait. L'hôte d'honneur sourit. Il a dit que oui.",
            "Ivar Solden",
        ),
        case(
            "son invité",
            "La visite de Ivar Solden dure. Viktor Tarn a dit que oui. « Non », a répondu son invité.",
            "Viktor Tarn",
            "Ivar Solden",
        ),
    ],
)
def test_people_of_a_summit_are_called_by_rank_country_and_visit(text: str, expected: Speakers) -> None:
    assert speakers(text, MEETING) == expected


def test_who_leads_a_country_is_called_by_its_name_or_adjective() -> None:
    listed = Actors((Actor("Ivar Solden", "person", "m", roles=("président de la Suède",)),))
    assert speakers("Le dirigeant suédois a dit que le pont tiendrait.", listed) == ["Ivar Solden"]
    assert speakers("Le dirigeant danois a dit que le pont tiendrait.", listed) == ["dirigeant danois"]
