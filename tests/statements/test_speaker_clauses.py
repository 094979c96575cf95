"""Whose participle or infinitive it is: who speaks where a verb has no subject of its own."""

import pytest
from spoken import Speakers, case, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "whom it was told before a relative clause",
            "« J'ai honte », a confié à La Gazette l'ancien chef d'atelier Théo Mangin, qui dit avoir alerté le maire.",
            "Théo Mangin",
            "Théo Mangin",
        ),
        case(
            "after a relative clause",
            "Paul Garnier a blâmé les marcheurs qui ont fui les policiers, promettant qu'ils devraient payer.",
            "Paul Garnier",
        ),
        case(
            "a second verb in the time of the cue",
            "Paul Garnier a promis que la mairie paierait et a qualifié la grève de « farce ».",
            "Paul Garnier",
            "Paul Garnier",
        ),
        case("of a witness", "Le juge a entendu un témoin affirmant que la voiture roulait vite.", "témoin"),
        case(
            "after an inserted verb",
            "Les véhicules à roues (VBRG) seront utilisés, a ajouté le préfet, évoquant un dispositif « rare ».",
            "préfet",
            "préfet",
        ),
        case(
            "the last of two that agrees",
            "Les craintes gagnent les élus et le gouvernement, qui évoque maintenant « une catastrophe ».",
            "gouvernement",
        ),
        case("a gerund", "Le maire a ravi son invité en plaidant pour « une route plus sûre ».", "maire"),
        case(
            "a message's writer",
            "L'animateur a cité un message de la part d'Emmanuel Mercier, qui a dit apprécier la démarche.",
            "Emmanuel Mercier",
        ),
    ],
)
def test_whose_participle(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "a plural verb is that of a plural noun",
            "Les experts vus par l'agence Norpresse, qui estiment que le pont est vieux, s'inquiètent.",
            "experts",
        ),
        case(
            "a singular one is that of the name beside it",
            "Les experts de l'agence Norpresse, qui estime que le pont est vieux, s'inquiètent.",
            "Norpresse",
        ),
    ],
)
def test_a_relative_clause_has_the_number_of_whom_it_is_about(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "by whom something is written",
            "Parmi ces mots, cette phrase, adressée par la maire du port à Paul Jaffrel : « La plage est propre. »",
            "maire du port",
        ),
        case(
            "not by whom somebody was seen",
            "Une pêcheuse interpellée par la police : « Je rentrais chez moi avec mes filets. »",
            "pêcheuse",
        ),
        case(
            "nor who is asked about it",
            "Interrogé sur des informations faisant état de « tirs sporadiques », le général Destrain se tait.",
            None,
        ),
    ],
)
def test_whose_words_follow_a_participle(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
