"""What is read in a document: whose words they are."""

import pytest
from reports import contents, sentences
from spoken import Speakers, case, speakers


@sentences(
    "Le tract est bref. On y lit que [les prix seront révisés].",
    "Le tract est bref. Tout juste y lit-on que [les prix baissent].",
    "Le tract est bref. On peut y lire : « [Les prix baissent tous] »",
    "On lit dans le tract que [les prix baissent].",
    "Paul Roy a lu que le port ferme.",
    "On lit que le port ferme.",
    "Le tract est bref. On y lit peu.",
)
def test_what_is_read_somewhere(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("a document", "La mairie publie un tract. On y lit que les prix baissent.", "tract"),
        case("inserted", "Le tract est rouge. « Les prix baissent », peut-on y lire.", "tract"),
        case("in it", "Paul Roy est venu. On lit dans le tract que les prix baissent.", "tract"),
        case("in no document", "Le visage du maire est fermé. On y lit que la nuit fut longue."),
        case("in no town", "La ville a peur. On y lit que les prix baissent."),
        case("who reads", "La maire lit dans le rapport que la digue est fragile."),
        case("aloud", "Paul Roy lit : « Le port ferme. »", "Paul Roy"),
    ],
)
def test_whose_words_they_are(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
