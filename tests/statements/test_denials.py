"""What is denied or admitted as a whole: dément tout tir ; nie l'existence de A; and other plain ways of saying."""

from reports import contents, sentences


@sentences(
    "L'armée dément [tout tir de semonce].",
    "Le préfet a démenti [l'existence de toute clause secrète].",
    "Le maire nie [tout lien avec le port], évoqué par l'opposition.",
    "La ministre exclut toute hausse des taxes.",
    "La police a démenti [la moindre victime de charges], se disant [prudente].",
    "Le maire a reconnu [l'existence d'un rapport « secret »].",
    "Le maire nie tout en bloc.",
    "Le maire n'a pas reconnu tout de suite son erreur.",
    "Le règlement exclut toute dérogation.",
    "Le préfet a démenti cette information.",
    "Personne ne nie l'existence du problème.",
    "Si Paul Garnier nie l'existence du compte, il ment.",
    "Paul Garnier pourrait nier toute faute.",
    "Ce témoignage dément tout lien avec le port.",
)
def test_what_is_denied_as_a_whole(text: str, said: list[str]) -> None:
    assert contents(text) == said


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
    "Aux yeux de Mme Roy, [le pont devait fermer, la Cour ayant déclaré le port illégal].",
    "[Le port rouvrirait en mai], à en croire une version provisoire du texte.",
    "Ils ont échangé une poignée de main qualifiée d'« [historique] » par l'opposition, à l'ouverture du port.",
    "Des propos que la députée Anne Roy trouve « [sidérants] ».",
    "La juge, qui parle deux langues, reconnaît du bout des lèvres que « [le calendrier n'était pas heureux] ».",
)
def test_plain_ways_of_saying(text: str, said: list[str]) -> None:
    assert contents(text) == said
