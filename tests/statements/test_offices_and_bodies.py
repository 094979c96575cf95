"""Offices of several parts, titles, bodies beside names; who is behind « on »; whose words a later sentence tells."""

import pytest
from reports import contents, sentences
from spoken import Speakers, case, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "three parts",
            "Le ministre de l'Eau, des Mines et du Sel, Mehdi Tarnaoui, a affirmé que le barrage serait prêt.",
            "Mehdi Tarnaoui",
        ),
        case(
            "three parts after the words",
            "« La saison sera bonne », a dit la ministre du Sel, de l'Eau et de la Sécurité des barrages, Lina Merbat.",
            "Lina Merbat",
        ),
        case(
            "two parts, and once more",
            "Le ministre des Mines et de l'Eau, Mehdi Tarnaoui, a dit oui. Le ministre a ajouté que tout ira bien.",
            "Mehdi Tarnaoui",
        ),
        case("one part", "Le ministre du Sel, Mehdi Tarnaoui, a affirmé que le prix baisserait.", "Mehdi Tarnaoui"),
        case("no more of it", "Le maire de Tissac, de retour lundi, a affirmé que tout irait bien.", "maire de Tissac"),
        case("a title", "Selon la cheffe du service, le docteur Paul Rameau, les urgences débordent.", "Paul Rameau"),
        case("the subject", "Selon le maire, le docteur Paul Rameau a quitté la commune en mars.", "maire"),
        case("a school", "Selon le maire, l'école Jules-Verdan, fermée en mars, rouvrira.", "maire"),
        case("a movement", "« Nous irons », a dit le chef du mouvement Horizon Neuf, Paul Roy.", "Paul Roy"),
        case("no movement", "« Oui », a dit la présidente du conseil Anne Morel, maire de Tissac.", "Anne Morel"),
        case("a party", "« Il faut agir », a dit le chef d'Europe Écologie-Les Verts Paul Roy.", "Paul Roy"),
        case("a first name", "Pierre, Bordelais de 60 ans, manifeste. « J'ai froid », raconte-t-il.", "Pierre"),
        case("posted", "Selon un diplomate en poste à Tissac, les négociations sont rompues.", "diplomate"),
        case("two of them", "Le Valdorien a parlé d'un « pas », le Kessenien d'un « bond ».", "Valdorien", "Kessenien"),
        case("a report", "Selon l'autopsie, la mort remonte à trois jours.", "autopsie"),
        case("accused", "Le site a fermé la cagnotte de l'ancien boxeur, accusé d'avoir agressé deux gardes."),
        case("accused of being deaf", "La direction, souvent accusée d'être sourde, se tait."),
        case("accuses", "Le maire a accusé ses voisins d'avoir triché.", "maire"),
        case(
            "told a radio", "« Rien n'est sûr », a-t-on dit à Radio Azur dans l'entourage du roi.", "entourage du roi"
        ),
        case("told an agency", "« Rien n'est signé », a-t-on indiqué à l'AVP au sein du groupe.", "groupe"),
        case("told at a time", "« Rien n'est signé », a-t-on indiqué à Tissac dans la soirée.", "Tissac"),
        case("told the evening before", "« Rien n'est signé », a-t-on indiqué à Tissac la veille.", "Tissac"),
        case("told by a ministry", "« Rien n'est signé », a-t-on indiqué au ministère.", "ministère"),
        case("a finding", "« Le pays va mal. » C'est le constat dressé par Rémi Dastin.", "Rémi Dastin"),
        case("these words", "« On a tout perdu. » Ces mots sont ceux de Fatou Sarran.", "Fatou Sarran"),
        case("a warning", "« Il nous reste dix ans. » L'avertissement vient de Lise Garraud.", "Lise Garraud"),
        case("nobody's", "« Il nous reste dix ans. » La phrase est sur tous les murs.", None),
    ],
)
def test_who_speaks(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@sentences(
    "Paul Roy s'est dit « [inquiet » de la dette].",
    "Paul Roy s'est dit « [inquiet] ».",
    "Le président dit [moins croire à une dissolution].",
    "La direction rassure : [aucun emploi n'est menacé].",
    "Les syndicats préviennent : [la grève sera reconduite].",
    "Le bilan est lourd : douze morts.",
    "Le chauffeur freine : trop tard.",
)
def test_what_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("a field", "L'étudiante en droit est venue. « Rien ne change », dit-elle.", "étudiante en droit"),
        case("a year", "L'élève en première année est venue. « Rien ne change », dit-elle.", "élève en première année"),
        case("a state of life", "« Rien ne change », dit un enseignant à la retraite.", "enseignant à la retraite"),
        case("a mother", "« Rien ne change », soupire une mère au foyer.", "mère au foyer"),
        case("a rank", "Le médecin en chef est venu. « Rien ne change », dit-il.", "médecin en chef"),
        case("how somebody is", "L'ouvrier en colère est venu. « Rien ne change », dit-il.", "ouvrier"),
        case("no field", "Le conducteur en doute. « Rien ne change », dit-il.", "conducteur"),
        case("what it depends on", "« On verra », dit l'ouvrier en fonction de la météo.", "ouvrier"),
        case("above", "« Rien ne bouge », soupire-t-on au siège du parti.", "siège du parti"),
        case("seats", "Le parti tient 12 sièges. Ils sont sûrs, dit-il.", "parti"),
    ],
)
def test_a_description_goes_on_with_a_field_or_a_state_of_life(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("a banner", "Paul Roy est venu. Sur le mur où il est écrit « Rendez-nous nos barques », il a ri."),
        case("a rule", "Paul Roy est venu. Il est précisé que le port fermera à midi."),
        case("somebody", "Paul Roy est venu. Il a précisé que le port fermera à midi.", "Paul Roy"),
    ],
)
def test_what_is_written_somewhere_is_not_said_by_who_was_named(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
