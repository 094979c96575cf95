"""French as correspondents and columnists write it: short answers, asides, clauses that go on after a full stop."""

import pytest
from reports import contents, sentences
from spoken import Speakers, case, speakers


@sentences(
    "[Rien ne presse], nous a répondu son secrétaire.",
    "[Rien n'est moins sûr], préviennent des spécialistes de la région consultés par La Tribune.",
    "[Simple arbitrage technique], plaide la ville. [Protectorat hydraulique], rétorquent ses détracteurs.",
    "[Un peu trop près], persifle un habitué des lieux.",
    "« [Dix minutes] », nous souffle un huissier du palais.",
    "[Ni hausse ni baisse], assure la ministre : [+une « vérité des prix »].",
    "[Impossible], tranche un porte-parole du Front : [+le chef n'a pas quitté ses hommes].",
    "« [C'est un chat] », dit de lui une diplomate ; « [un vieux chat] », rectifie son mari.",
    "« [Mesdames, messieurs], commence Henri Sol, [+je ne ferai pas de discours.] »",
    "[Avant], tranche le palais. [Après], rétorque la ville.",
    "[Rien à voir avec l'accord de Tissac], s'empresse de préciser un courtier.",
    "« [L'idée est absurde], s'amuse un associé. [+Nous y travaillons.] »",
    "[Le précédent est créé], se félicite un diplomate en poste à Tissac.",
    "[Des « élucubrations »], balayait encore lundi la ministre.",
    '"[Préoccupant]", pour Wexham. "[Alarmant]", pour Torihama.',
    "Démenti de la ville : [l'article 6 n'a « pas bougé d'une virgule »].",
    "Interrogé, le maire part sans un mot.",
    "Plus loin, la foule répond.",
)
def test_short_answers(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "[Qui tient le compteur], expliquait-il en substance, [+n'a pas besoin de tenir la frontière].",
    "[Elle doit se contenter], dit-elle, [+d'un beau discours à la radio].",
    "[Il a fallu partir], raconte-t-elle, [+la nuit était tombée].",
    "[Encore faudrait-il], tempère le patron de la Compagnie, [+trouver des équipages].",
    "[Il n'exclut pas], a-t-il ajouté, [+une coopération « militaire » avec son voisin].",
    "[Ce serait], convient-il, [+un saut dans l'inconnu].",
    "[Il était temps], dit-elle, d'une voix lasse.",
    "[Le pont rouvrira], dit-elle, le lendemain de la fête.",
    "[Rien n'est fait], dit-elle, le sourire aux lèvres.",
    "[Le conflit a fait 4.200 morts] selon Tissac, [plus du double] à en croire Brémont.",
)
def test_what_goes_on_after_an_insertion(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Anne Roy dit que [les juges détestent les compromis]. Que [les veuves, elles, les attendent].",
    "Anne Roy dit que [tout va bien]. Que [rien ne manque]. Que, [ce matin, elle a dormi].",
    "À l'aîné, Marc Adam a expliqué que [son cadet ne pouvait pas rentrer]. Au cadet, que [l'aîné était seul].",
    "Qu'avait dit Mme Roy aux députés ? Que [jamais un étranger ne poserait le pied sur la digue].",
    "Que font les députés ? Que des promesses.",
    "Anne Roy dit que [le pont cède]. Qu'il tienne jusqu'à lundi !",
    "Anne Roy dit que [le pont cède]. Que ferez-vous ?",
    "Anne Roy dit que [le pont cède]. Que chacun fasse sa part.",
)
def test_clauses_of_their_own_sentence(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Les cadres ont comparé les deux textes, les estimant [incompatibles sur les salaires].",
    "Le porte-parole a défendu ces armes, qu'il juge [adaptées à des situations de grande violence].",
    "L'émissaire s'est dit en revanche [ouvert à un prêt de la région].",
    "Le député Paul Adam se dit, en tant que libéral, [très attaché à la liberté d'expression].",
    "Anne Roy aurait dit de ses deux invités qu'[ils étaient « comme deux divorcés »].",
    "Le diplomate a reconnu du même souffle qu'[une enquête ne figurait pas dans le document].",
    "Lise Aubry a estimé jeudi à sa sortie du tribunal, que [son procès était « joué »].",
    "Le ministre jure que [personne, en face, n'a souri].",
    "Le pilote jure [n'avoir « rien vu, rien entendu »], avant de concéder qu'[il faisait nuit].",
    "La ministre dit [ne pas s'en souvenir] ; son secrétaire s'en souvient très bien.",
    "Le second n'a pas répondu, avant de glisser, en quittant l'estrade, que « [les eaux ont leur pudeur] ».",
    "Le maire soutient que [l'eau n'a pas baissé d'un pouce], quoi qu'en dise l'agence.",
    "Elle affirme [ne pas vouloir « détricoter » les réformes], des propos qui ont suscité des protestations.",
    "La société a indiqué [tabler sur des ventes record], un optimisme qui a rassuré les marchés.",
    "Les deux maires affirment que [les eaux « n'appartiennent à personne »] et annoncent la fin des travaux.",
    "Les élus ont répliqué, lui reprochant de [vouloir réduire le mouvement aux violences].",
    "Ses analystes tablent sur un rebond, tout en avertissant que « [le risque demeure élevé] ».",
    "Le ministre, Marc Roy, a averti que [rien ne changeait], tout en jugeant [prématuré de parler de paix].",
    "Le maire Paul Roy a jugé bon de partir.",
    "Le maire a dit que [le pont rouvrirait], à l'issue d'une réunion.",
    "Le maire a dit que [le pont rouvrirait, à l'issue de travaux qui dureront un an].",
    "Un vétéran a juré de [vivre assez longtemps pour voir la paix].",
    "Le gouvernement parle d'un don « [unique] », dixit son ministre.",
    "Elle a appris très tôt, selon ses propres termes, « [à ne pas parler plus haut que l'eau] ».",
)
def test_where_what_is_said_begins_and_ends(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "mais and a verb",
            "La maire Anne Roy promet un débat. Mais assure qu'il sera « court ».",
            "Anne Roy",
        ),
        case(
            "qui alone",
            "« Le pont tient », dit Anne Roy. Qui reconnaît que l'ambiance est lourde.",
            "Anne Roy",
            "Anne Roy",
        ),
        case("on in a palace", "Au château, on se borne à rappeler que la météo relève d'un autre.", "château"),
        case("on of a side", "Côté kestrien, on ne cache pas que la visite a surpris.", "Côté kestrien"),
        case("on after mais", "Mais à Tissac, on fait valoir que les gendarmes doivent manger.", "Tissac"),
        case("the late", "Feu le ministre Abel Roy aimait à répéter que les fleuves partent.", "Abel Roy"),
        case(
            "a relative aside",
            "La juge Anne Roy, qui les reçoit, a beau répéter que tout va bien, nul n'y croit.",
            "Anne Roy",
        ),
        case("who is addressed", "Paul Roy attend. Le destinataire a répondu qu'il verrait.", "Paul Roy"),
        case(
            "of the old president",
            "Le président Paul Roy est là. Le vieux président a soupiré que tout passe.",
            "Paul Roy",
        ),
        case(
            "selon lui after a colon",
            "Le chauffeur n'en démord pas : selon lui, on leur cache tout.",
            "chauffeur",
        ),
        case(
            "the same source",
            "Selon un banquier proche du dossier, tout est prêt. La même source ajoute que « rien n'est signé ».",
            "banquier proche du dossier",
            "banquier proche du dossier",
        ),
        case(
            "not who is told of",
            "Selon Anne Roy, tout est prêt. La même source ajoute que « rien n'est signé ».",
            "Anne Roy",
            "même source",
        ),
        case(
            "in his eyes",
            "Paul Roy est là. Le préfet ne dit pas autre chose : à ses yeux, l'indifférence est « un luxe ».",
            "préfet",
        ),
        case(
            "the second was meant",
            "Paul Roy et Luc Orsan se voient. Le second a été moins disert : « On jugera », s'est-il contenté de dire.",
            "Luc Orsan",
        ),
        case(
            "a turn by a pronoun",
            "Anne Roy et Paul Adam sortent. Elle : « Nous avons un texte. »",
            "Anne Roy",
        ),
        case(
            "an answer on the way",
            "« Non », dit Paul Adam. Le soir vient. Anne Roy sort du palais. Un accord ce soir ? « Demandez au lac. »",
            "Paul Adam",
            "Anne Roy",
        ),
        case(
            "asked about another",
            "« Non », dit Paul Adam. Le soir vient. Anne Roy l'a reçu. Que lui a-t-elle promis ? « Rien du tout. »",
            "Paul Adam",
            "Paul Adam",
        ),
    ],
)
def test_who_speaks(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


TWO = (
    "Selon la chercheuse Anne Roy, l'accord tiendra. Pour le chercheur Paul Adam, il est « mort ». "
    "Le ministre Luc Orsan se tait. Les deux chercheurs en doutent pourtant. "
)


def test_of_two_experts_who_were_heard() -> None:
    said = "La première objecte que rien n'est signé. Le second soutient que tout est faux."
    assert speakers(TWO + said) == ["Anne Roy", "Paul Adam", "Anne Roy", "Paul Adam"]
