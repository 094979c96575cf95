"""Where the words that name a speaker begin and end, and which of the nouns around a cue they are."""

import pytest
from spoken import Speakers, case, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("how it is said", "« On ne lâchera rien », déclarent les grévistes en chœur.", "grévistes"),
        case("whom he means", "« Rien ne va plus ici », lance le passant en allusion aux grévistes.", "passant"),
        case("while leaving", "« C'est fini pour nous », conclut le maire en sortant.", "maire"),
        case("whom he quotes", "« Rien ne va plus ici », conclut la philosophe en citant Harvald.", "philosophe"),
        case("who quotes them", "Selon un élu du port cité par Radio Azur, la taxe serait lourde.", "élu du port"),
        case(
            "when it was read",
            "« La digue aurait cédé », pouvait-on lire sur des réseaux sociaux ces derniers jours.",
            "réseaux sociaux",
        ),
        case(
            "at least", "Au moins un millier de personnes ont réclamé « la fin du barrage ».", "un millier de personnes"
        ),
        case(
            "one of the closest",
            "« Il fallait aller plus loin », avait soufflé l'un des plus proches conseillers du préfet lundi.",
            "un des plus proches conseillers du préfet",
        ),
        case(
            "who were asked",
            "Sur ce point, 27 % des personnes interrogées estiment que la taxe est juste.",
            "27 % des personnes interrogées",
        ),
        case(
            "a body's name",
            "« C'est assez », tranche la fondatrice du mouvement Après.",
            "fondatrice du mouvement Après",
        ),
        case(
            "an adjective before the office",
            "« La mer monte », a analysé le tout frais directeur du port, Jean-Marc Nolval.",
            "Jean-Marc Nolval",
        ),
        case(
            "a party before a name",
            "« Un hasard », a plaisanté la présidente du parti d'extrême droite Ralliement national, Marine Leval.",
            "Marine Leval",
        ),
        case(
            "an acronym in brackets before a name",
            "« Rien ne vient », a jugé le porte-parole du parti Ralliement national (ex-FN) Jordan Bardin.",
            "Jordan Bardin",
        ),
        case(
            "an adjective that is a noun too",
            "L'ancien candidat socialiste à la mairie de Tissac Benoît Hamal a dit que rien n'allait.",
            "Benoît Hamal",
        ),
        case("a newspaper that begins its sentence", "Le Monde assure que la digue tiendra.", "Le Monde"),
        case("no newspaper", "Le Port assure que la digue tiendra.", "Port"),
        case("an agency", "L'AFP assure que la digue tiendra.", "AFP"),
    ],
)
def test_words_of_a_speaker(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "an outlet of two words",
            "« Une trêve s'impose », a encore jugé sur Sud Radio le vice-président du port, Damien Orval.",
            "Damien Orval",
        ),
        case("a person after an agency", "« Non », a déclaré à l'AFP Rabyah Kolm, la présidente.", "Rabyah Kolm"),
        case(
            "one of many after a paper",
            "« J'ai eu peur », affirme dans Le Valmérois une des infirmières.",
            "une des infirmières",
        ),
        case("whom he tells", "« Il faut agir vite », a dit à Anne Lorme le préfet.", "préfet"),
        case(
            "whom one of them tells",
            "« Partez d'ici », a lancé à Paul Garnier une habitante du port.",
            "habitante du port",
        ),
        case("a crowd is told", "« Venez tous », a lancé à la foule Paul Garnier.", "Paul Garnier"),
        case("whose side", "« C'est fini », avait-on précisé du côté de Vincor.", "Vincor"),
        case(
            "who collected them is not heard",
            "Selon des témoignages recueillis par l'enquête, ce chauffeur ne roulait pas vite.",
            "témoignages",
        ),
        case("all of them", "Les prévenus, qui tous soutiennent que la vidéo est truquée, attendent.", "prévenus"),
        case(
            "a day is nobody",
            "Les élus venus ce soir-là affirment que la loi est juste.",
            "élus",
        ),
        case("named twice", "Ainsi le maire affirme-t-il que la digue tiendra.", "maire"),
        case(
            "named twice, past what stands between",
            "Fabien Rouvel est là. Ainsi l'élue Zoé Chenal, tout en dénonçant « ces actes », se plaint-elle du bruit.",
            "Zoé Chenal",
        ),
        case("an inserted pronoun", "Anne Lorme est là. La digue, affirme-t-elle, tiendra.", "Anne Lorme"),
        case(
            "beside whom he serves",
            "Le secrétaire d'État auprès de la Justice a déclaré qu'il n'avait rien vu.",
            "secrétaire d'État auprès de la Justice",
        ),
        case(
            "for which body",
            "« Tout reprend », a fait savoir Johan Mattal de la Fédération des négociants.",
            "Johan Mattal",
        ),
        case("the name of a source", "Selon le directeur du port, Jean Hivert, le trafic a doublé.", "Jean Hivert"),
        case(
            "whose call it is",
            "Malgré les appels du député Paul Garnier, qui demande que la digue soit relevée, rien ne bouge.",
            "Paul Garnier",
        ),
        case(
            "whose message it is",
            "« La digue sera relevée », promet le message de la préfecture.",
            "préfecture",
        ),
        case(
            "nobody's call",
            "L'appel pour la digue écrit que le port sera noyé.",
            "appel",
        ),
    ],
)
def test_which_noun_speaks(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("offices", "Le maire et la préfète ont assuré que la digue tiendrait.", "maire; préfète"),
        case("groups", "Des élus et des commerçants ont affirmé que la rue fermerait.", "élus; commerçants"),
        case(
            "the complements of one noun",
            "Des maires des îles et des vallées ont assuré que rien ne changerait.",
            "maires des îles et des vallées",
        ),
        case(
            "an office of two matters",
            "Le ministre de la Mer et de la Pêche a assuré que le port rouvrirait.",
            "ministre de la Mer et de la Pêche",
        ),
    ],
)
def test_each_of_a_list(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "two that a preposition holds",
            "Bien pour les élus et les riverains, ce dispositif reste, assure Marc Odval. « On s'adapte chaque jour. »",
            "Marc Odval",
            "Marc Odval",
        ),
        case(
            "a first name with a trade is somebody else",
            "Édouard Philibert était attendu. Édouard, cuisinier à Tissac, défile. « Il ne reste rien », a-t-il dit.",
            "Édouard",
        ),
        case(
            "an office with an article after the name",
            "Jacline Mouril, une porte-parole des « bonnets verts », hésite. Cette dernière a appelé à « une trêve ».",
            "Jacline Mouril",
        ),
        case(
            "a former president is not the one of a club",
            "L'ancien président Paul Harlan est là. Le président du club des bouchers a dit que rien n'allait.",
            "président du club des bouchers",
        ),
        case(
            "a former president again",
            "L'ancien président Paul Harlan est là. L'ancien président a dit que rien n'allait.",
            "Paul Harlan",
        ),
        case("nobody was told of", "La cale est vide. Cette dernière confirme que la marche aura lieu.", None),
        case(
            "a place is no woman with an office",
            "En Haute-Valmère Nord, une professeure raconte. « Les enfants chantent », admet la professeure.",
            "professeure",
        ),
        case(
            "the same source is the last one",
            "« La route est coupée », a indiqué le journal Le Valmérois. Le pont est fermé, ajoute la même source.",
            "journal Le Valmérois",
            "journal Le Valmérois",
        ),
        case(
            "a preposition without its accent",
            "A Tissac avant la marche, Claudie, 56 ans, confiait vouloir « une vie meilleure ».",
            "Claudie",
        ),
        case(
            "some tens",
            "Une dizaine de pêcheurs attendaient le maire. Ils affirment que le port est mort.",
            "une dizaine de pêcheurs",
        ),
    ],
)
def test_who_was_told_of(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
