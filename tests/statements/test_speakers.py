"""Who speaks, by name and together: the fullest name that an article gives."""

import pytest
from spoken import Speakers, case, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "a circumstance with a preposition is no subject",
            "Après la prise de parole de Lise Morand, Jean Hivert, le ministre, déclarait que le port rouvrirait.",
            "Jean Hivert",
        ),
        case(
            "whose channel is no subject",
            "Via l'agence Norvapress, M. Close a précisé avoir vu la digue.",
            "M. Close",
        ),
        case(
            "the name stands after a participle with its complement",
            "« La digue tiendra », observe le directeur général associé de l'Ipsor, Frédéric Danbi, sur Radio Azur.",
            "Frédéric Danbi",
        ),
        case(
            "a place before a first name is none of it",
            "« Je n'ai qu'une envie, partir », résumait à Tissac Stella, employée de bureau de 44 ans.",
            "Stella",
        ),
        case(
            "an opening phrase that only holds a body announces nobody",
            "Lise Morand tient le café. Quant aux mesures prises par le gouvernement, elle les qualifie de « farce ».",
            "Lise Morand",
        ),
        case(
            "M. and the last name",
            "Le sénateur Paul Garnier est arrivé lundi. M. Garnier a dit que le texte passerait.",
            "Paul Garnier",
        ),
        case(
            "Mme and the last name",
            "Anne Morel dirige le port de Lanvert. « Le trafic a doublé en deux ans », a expliqué Mme Morel.",
            "Anne Morel",
        ),
        case(
            "the last name alone",
            "Le sénateur Paul Garnier est arrivé lundi. Garnier a dit que le texte passerait.",
            "Paul Garnier",
        ),
        case(
            "the first name alone",
            "Claire Vasset tient la dernière ferme du village. « Je n'en dors plus la nuit », confie Claire.",
            "Claire Vasset",
        ),
        case(
            "the whole name comes later",
            "« Le trafic a doublé en deux ans », a expliqué Mme Anne Morel. Mme Morel a ajouté que le port était sûr.",
            "Anne Morel",
            "Anne Morel",
        ),
        case(
            "M. Roy is not Mme Roy",
            "Anne Roy et Paul Roy tiennent le café. « Nous fermons à la fin du mois », soupire M. Roy.",
            "Paul Roy",
        ),
        case(
            "Mme Roy is not M. Roy",
            "Paul Roy et Anne Roy tiennent le café. « Nous fermons à la fin du mois », regrette Mme Roy.",
            "Anne Roy",
        ),
        case(
            "Jr. is another",
            "Paul Roy est retraité. Paul Roy Jr a dit que son père viendrait.",
            "Paul Roy Jr",
        ),
        case(
            "the name stands after the office and a comma",
            "« Le trafic a doublé en deux ans », a expliqué le directeur du port, Paul Garnier.",
            "Paul Garnier",
        ),
        case(
            "the office stands after the name and a comma",
            "« Le trafic a doublé en deux ans », a expliqué Paul Garnier, directeur du port.",
            "Paul Garnier",
        ),
        case(
            "selon M., after the whole name",
            "Le maire Paul Garnier a reçu la presse. Selon M. Garnier, le port est sûr.",
            "Paul Garnier",
        ),
        case(
            "selon Mme, after the whole name",
            "La maire Anne Morel a reçu la presse. Selon Mme Morel, le port est sûr.",
            "Anne Morel",
        ),
        case(
            "a day after the office is no part of it",
            "« Le pont rouvrira lundi matin », a précisé le président norvasien mercredi.",
            "président norvasien",
        ),
        case(
            "two offices before a name",
            "Tout ira bien, selon l'éleveur et président du syndicat Paul Garnier.",
            "Paul Garnier",
        ),
        case(
            "a complement between the office and the name",
            "Le directeur des ventes chez Solveau, Paul Garnier, a dit que tout irait bien.",
            "Paul Garnier",
        ),
        case(
            "a trade before the name",
            "Boulanger depuis trente ans, Karim Vasseur craint que les clients ne s'en aillent.",
            "Karim Vasseur",
        ),
        case(
            "where it was said",
            "La ministre Anne Morel est venue. « Le pont sera sûr », a déclaré la ministre sur Radio Azur.",
            "Anne Morel",
        ),
        case(
            "the company's name",
            "Anne Morel, la présidente de la compagnie Solveau, a dit que tout irait bien.",
            "Anne Morel",
        ),
        case(
            "a description after the name",
            "Tarn Odval, un ancien militaire de 34 ans, a hier assuré que tout irait bien.",
            "Tarn Odval",
        ),
        case(
            "the family name in capitals",
            "Awa NDIAYE, maire de Tarbelle, a dit que le pont était sûr. Mme Ndiaye assure que tout va bien. "
            "NDIAYE a ajouté que le port rouvrirait.",
            "Awa Ndiaye",
            "Awa Ndiaye",
            "Awa Ndiaye",
        ),
        case(
            "a name in the complement of an office is another's",
            "Selon un conseiller du président Viktor Doral, le traité sera signé.",
            "conseiller du président Viktor Doral",
        ),
    ],
)
def test_a_person_keeps_the_fullest_name_that_the_article_gives(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "two names and one verb",
            "Anne Morel et Paul Garnier ont déclaré que le pont rouvrirait.",
            "Anne Morel; Paul Garnier",
        ),
        case(
            "two names after the verb",
            "« Le pont rouvrira au printemps », ont déclaré Anne Morel et Paul Garnier.",
            "Anne Morel; Paul Garnier",
        ),
        case(
            "a title each",
            "M. Garnier et Mme Morel ont déclaré que le pont rouvrirait.",
            "M. Garnier; Mme Morel",
        ),
        case(
            "each with an office between commas",
            "Anne Morel, la maire, et Paul Garnier, le préfet, ont déclaré que le pont rouvrirait.",
            "Anne Morel; Paul Garnier",
        ),
        case(
            "ils, after two names",
            "Anne Morel et Paul Garnier sont venus. Ils ont dit que le pont rouvrirait.",
            "Anne Morel; Paul Garnier",
        ),
        case(
            "each with an office",
            "« Le pont restera fermé », ont annoncé la ministre des Transports Odile Carvin et le président de la "
            "région Karim Vasselin.",
            "Odile Carvin; Karim Vasselin",
        ),
        case(
            "two bodies",
            "L'Alliance atlantide et la Ligue ont déclaré que le pont rouvrirait.",
            "Alliance atlantide; Ligue",
        ),
        case(
            "a body whose name has an et",
            "Le ministère de l'Europe et des Affaires étrangères a déclaré que le pont rouvrirait.",
            "ministère de l'Europe et des Affaires étrangères",
        ),
    ],
)
def test_two_can_speak_together(text: str, expected: Speakers) -> None:
    assert [set((name or "").split("; ")) for name in speakers(text)] == [
        set((name or "").split("; ")) for name in expected
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "il y a peu",
            "« On y va en dernier recours », expliquait il y a peu un colonel des pompiers.",
            "colonel des pompiers",
        ),
        case(
            "the subject of a participle stands before it",
            "Luc Berne a dit non, en estimant ne pas être « un représentant des marins ».",
            "Luc Berne",
        ),
        case(
            "one stands for them all",
            "La maire a été saluée par des passants, à l'image de Serge, retraité : « Ce n'est pas normal. »",
            "Serge",
        ),
        case(
            "the second relative has the first one's noun",
            "« On espère », raconte le pêcheur que nous avons vu et qui craint que la fête ne s'éteigne.",
            "pêcheur",
            "pêcheur",
        ),
        case("somebody", "Une élue est venue mardi. Quelqu'un raconte : « Elle est repartie. »", "quelqu'un"),
        case("an axis is nobody", "Pékin-Moscou affirme que le gazoduc avance.", None),
        case("but a town is", "Clermont-Ferrand affirme que le stade avance.", "Clermont-Ferrand"),
        case("around him", "« Police partout », criaient les militants autour de lui.", "militants"),
        case(
            "what can be read",
            "Anne Roux était là. Ce bal a pour but d'échanger, peut-on lire dans la description du bal.",
            "description du bal",
        ),
        case("the verb is no adjective", "« Les agents sont las », complète une ministre.", "ministre"),
        case(
            "the last one named",
            "Odile Morand a parlé lundi. Selon cette dernière, un accord sera signé entre la ville et le port.",
            "Odile Morand",
        ),
    ],
)
def test_who_a_phrase_names(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
