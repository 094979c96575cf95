"""Plain ways of saying: parle de 900 manifestants ; on assure avoir apprécié A."""

from reports import contents, sentences


@sentences(
    "Anne Roy s'est félicitée d'une avancée, non sans reconnaître que [le port était vieux].",
    "Son éditorialiste, Lise Albin, se demande [ce qu'il adviendra quand le voisin réclamera les quais].",
    "Paul Roux exige quant à lui d'[être associé à toute discussion].",
    "La police parle de [900 manifestants], la mairie de 300.",
    "Paul Roux parle de 2019 avec émotion.",
    "Anne Roy a parlé de 3 sujets avec le roi.",
    "La police parle de [300 manifestants] et les syndicats de 900.",
    "Elle-même juge [probable un retour de la grève].",
    "Son frère aîné, Paul, nuance : [c'est lui qui lisait, elle corrigeait].",
    "[Accord conclu], annonce le porte-parole du palais.",
    "Anne Roy martèle que [le pont « est, était et restera » un bien de la ville].",
    "Le ministre n'a évoqué publiquement que des « [consultations] ».",
    "Du côté norvasien, on assure [avoir apprécié la plaisanterie].",
    "Du côté de la mairie, on fait remarquer que [le pont est « sûr »].",
    "Aux yeux de Mme Roy, [le pont devait fermer, la Cour ayant jugé que le port était illégal].",
    "[Le port rouvrirait en mai], à en croire une version provisoire du texte.",
    "Des propos que la députée Anne Roy trouve « [sidérants] ».",
    "La juge, qui parle deux langues, reconnaît du bout des lèvres que « [le calendrier n'était pas heureux] ».",
)
def test_plain_ways_of_saying(text: str, said: list[str]) -> None:
    assert contents(text) == said
