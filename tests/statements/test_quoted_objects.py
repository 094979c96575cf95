"""What a verb of saying takes as its object, where parts of it are quoted: how much of it is said."""

from reports import contents, sentences


@sentences(
    "La maire Anne Morel dénonce une « [ville bétonnée » qui oublie ses arbres « pour vendre des parkings] ».",
    "Le syndicat plaide pour « [des renforts immédiats », « pas forcément nombreux », mais qui « tiennent l'hiver] ».",
    "Paul Roy a dit son « [respect » aux pompiers « épuisés, oubliés] ».",
    "Le préfet a fustigé une « [incurie », un « abandon » et un « mépris] » des quais.",
    "L'élue dénonce la « [casse sociale] » du port des « Gilets roses ».",
    "L'élue dénonce la « [casse sociale] » du port et quitte la salle en parlant de « [trahison] ».",
    "L'élue dénonce la « [casse sociale] » du port, soulignant que [les quais sont « vides »].",
    "Le projet, qualifié d'« [historique] » par la ministre Anne Morel et de « farce » par d'autres, est voté.",
    "L'élue dénonce la « [casse sociale] » du port ; la foule agite des drapeaux « noirs ».",
)
def test_what_stands_between_quotations_is_said_as_well(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "La ministre Anne Morel a annoncé [la suspension du péage « jusqu'au printemps »].",
    "Le collectif réclame [le retour du facteur et des « trains de nuit »].",
    "Le collectif réclame à la région un « [retour du facteur] ».",
    "La compagnie fait état de [retards « moins fréquents » que l'an passé].",
    "Le parquet a requis lundi [le maintien en prison d'un homme « dangereux »].",
    "L'analyste Paule Dinard table sur [un marché « stable » jusqu'en mars].",
    "Le préfet condamne [ceux qui ont « saccagé » le parc].",
    "Le préfet déplore [le sort de ceux qui « attendent »].",
    "Le ministre évoque un dispositif « [exceptionnel] ».",
    "Le ministre critique le recours à une « [écologie punitive] ».",
    "Anne Morel voit dans ce vote l'exemple d'un « [réveil citoyen] ».",
    "La maire a annoncé un « [moratoire] ».",
    "La maire demande « [un effort] » aux commerçants.",
)
def test_what_is_announced_or_asked_for_is_said_as_a_whole(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le syndicat met en cause « [une direction absente] ».",
    "Des supporters conspuent un « [arbitre vendu] ».",
    "La ministre se refuse « [à promettre la lune] ».",
    "Les riverains perçoivent le chantier comme « [une punition] ».",
    "Le collectif propose « [un pacte pour le fleuve] ».",
    "Se réjouissant de cette « [nouvelle alliance] », Anne Morel a levé son verre.",
)
def test_verbs_that_take_a_quoted_object(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Paul Roy s'en est pris aux « [donneurs de leçons] » du port.",
    "Paul Roy fustige les mesures de la ville, qualifiées d'« [absurdes] ».",
    "Le groupe a conspué la députée Anne Morel, traitée de « [menteuse] », pendant la marche.",
    "Les mesures de la ville, qualifiées d'« absurdes », entrent en vigueur lundi.",
    "Anne Morel a ravi ses hôtes en plaidant pour « [un nouvel élan] ».",
    "Paul Roy se dit [d'accord avec ce jour de grève].",
)
def test_who_calls_somebody_names_without_being_the_subject(text: str, said: list[str]) -> None:
    assert contents(text) == said


def test_a_nickname_is_known() -> None:
    """Words that are quoted twice are no name where they are somebody's, or new."""
    article = "Paul Roy a avoué sa « honte » lundi. La « honte » du maire est grande. Il soutient les « gilets roses »."
    assert contents(f"{article} Les « gilets roses » sont venus.") == ["honte"]


@sentences(
    "La Tarsénie a lancé sa « route du sel » en mai.",
    "Le maire a répondu au « collectif du quai » mardi.",
    "Le maire a lancé un « [appel au calme] » mardi.",
    "La Tarsénie a dit sa « [vive préoccupation] » mardi.",
    "Le préfet évoque le « [chaos] » des derniers jours.",
)
def test_what_exists_has_a_name_and_is_not_said(text: str, said: list[str]) -> None:
    assert contents(text) == said
