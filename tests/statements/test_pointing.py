"""What a colon gives to whoever stands before it."""

from reports import contents, sentences


@sentences(
    "C'est en ces termes que Paul Roy a réagi : « [Nous ferons appel.] »",
    "Le député Paul Roy, qui a commenté la nouvelle en ces termes : « [Nous avons perdu un ami.] »",
    "Un message de Mme Morel, qui nous écrit : « [Le musée restera fermé.] »",
    "[Le pont a tenu], note le journal La Rive.",
    "« [Les stocks sont vides] », indique la note.",
    "[Les stocks seront vides en mars], indique la note du ministère.",
    "Paul Roy publia le tweet suivant : « [Je quitte le parti.] »",
    "La chanteuse a écrit sur Twitter : « [Merci à tous.] »",
    "En sortant, le juge aura cette phrase : « [Personne n'a gagné aujourd'hui.] »",
    "Paul Roy est formel : [personne n'est entré dans la cave].",
    "La maire a une explication : [les touristes ne viennent plus à cause des travaux].",
    "L'objectif, selon la préfecture : [rouvrir la route avant l'hiver].",
    "Le bilan est lourd : trois morts et dix blessés.",
    "Le projet est simple : une route, un pont et un parc.",
    "Pour Anne Morel, [c'est clair : le projet est mort].",
    "L'entraîneur est catégorique : [son équipe jouera l'attaque].",
    "Le procureur est clair : [il n'y a aucun suspect].",
    "Les experts sont unanimes : [le glacier aura disparu avant la fin du siècle].",
    "Anne Morel en est convaincue : [la ville doit acheter le château].",
    "Paul Roy n'a qu'une certitude : [l'assassin connaissait la maison].",
    "Le temps est clair : les avions peuvent décoller.",
    "Les règles sont claires : pas de ballon dans la cour.",
    "Il est formel : [la porte était fermée].",
    "La digue pourrait céder, comme l'explique Paul Roy, ingénieur : « [Le béton est mort depuis dix ans.] »",
    "Plusieurs élus, comme Paul Roy ou Anne Morel, le critiquent ouvertement.",
)
def test_a_colon_gives_what_follows_to_who_stands_before_it(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Paul Verdier estime que [la digue est inutile] : « [elle ne protège plus rien depuis dix ans] ».",
    "Anne Morel, cheffe du port, juge même que [le quai est perdu] : « [il n'y a plus une pierre debout] ».",
    "Elle répète que [la ville paiera : les caisses sont pleines].",
    "Elle répète : « [La ville paiera.] »",
)
def test_a_colon_adds_a_quotation_to_what_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "« [Le chat a disparu avant la nuit] », selon ce qu'a confié Rodolphe, voisin de Paul Verdier, à Radio Cap.",
    "[Le maire], comme l'a rappelé Anne Morel, [+sera élu en juin].",
)
def test_what_follows_who_said_a_quotation_is_not_said(text: str, said: list[str]) -> None:
    assert contents(text) == said
