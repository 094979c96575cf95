"""Who speaks: from "il" and "le sénateur" to a name, or to nobody where the article does not let one know."""

from typing import Any

import pytest

from analysis.actors import Actor, Actors
from analysis.statements import find_statements

Speakers = list[str | None]


def speakers(text: str, actors: Actors | None = None) -> Speakers:
    return [s.speaker for s in find_statements(text, actors)]


def case(name: str, text: str, *expected: str | None) -> Any:
    return pytest.param(text, list(expected), id=name)


def known(name: str, reason: str, text: str, *expected: str | None) -> Any:
    """A text that is still read wrongly."""
    return pytest.param(text, list(expected), id=name, marks=pytest.mark.xfail(reason=reason, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
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
            "elle is the woman",
            "Anne Morel a reçu Paul Garnier lundi. Elle a dit que le pont rouvrirait.",
            "Anne Morel",
        ),
        case(
            "il is the man",
            "Anne Morel a reçu Paul Garnier lundi. Il a dit que le pont rouvrirait.",
            "Paul Garnier",
        ),
        case(
            "the inverted pronoun",
            "Le maire Paul Garnier est venu lundi. « Le pont sera bientôt ouvert », a-t-il assuré.",
            "Paul Garnier",
        ),
        case(
            "selon elle",
            "Anne Morel s'est rendue au port lundi. Selon elle, la digue tiendra.",
            "Anne Morel",
        ),
        case(
            "pour lui",
            "Paul Garnier s'est rendu au port lundi. Pour lui, la digue tiendra.",
            "Paul Garnier",
        ),
        case(
            "ce dernier is the last named",
            "Le préfet Luc Armand a écrit au maire Paul Garnier. Ce dernier a répondu que la digue tiendrait.",
            "Paul Garnier",
        ),
        case(
            "cette dernière",
            "Le préfet Luc Armand a écrit à la maire Anne Morel. Cette dernière a répondu que la digue tiendrait.",
            "Anne Morel",
        ),
        case(
            "l'intéressée",
            "Paul Garnier accuse Anne Morel de mentir. L'intéressée assure que tout est vrai.",
            "Anne Morel",
        ),
        case(
            "cette quinquagénaire",
            "Claire Vasset tient la dernière ferme du village. « Je n'en dors plus la nuit », "
            "a confié cette quinquagénaire.",
            "Claire Vasset",
        ),
        case(
            "la quinquagénaire",
            "Claire Vasset tient la dernière ferme du village. La quinquagénaire confie qu'elle n'en dort plus.",
            "Claire Vasset",
        ),
        case(
            "by the town",
            "Enzo Darly a gagné lundi. Le Tissacois a dit qu'il visait le titre.",
            "Enzo Darly",
        ),
        case(
            "by the trade",
            "Claire Vasset a reçu un prix. L'actrice a dit qu'elle le gardait pour sa mère.",
            "Claire Vasset",
        ),
        case(
            "an actor who came before",
            "Claire Vasset a vu un acteur. L'acteur a dit qu'elle jouait bien.",
            "acteur",
        ),
        case(
            "a woman is not le quinquagénaire",
            "Claire Vasset tient la ferme. Le quinquagénaire a dit qu'il partait.",
            "quinquagénaire",
        ),
        case(
            "a group",
            "Les pompiers ont fouillé la maison. Ils ont précisé que personne n'y vivait.",
            "pompiers",
        ),
        case(
            "the other of two presidents",
            "Le président valdorien Ivar Solden a reçu le président norvais Milan Petrac. "
            "Son homologue norvais a dit que la paix était proche.",
            "Milan Petrac",
        ),
        case(
            "quant à",
            "Anne Morel a reçu Paul Garnier lundi. Quant à Luc Armand, il a dit que rien ne pressait.",
            "Luc Armand",
        ),
        case(
            "the last speaker goes on",
            "« Le trafic a doublé en deux ans », explique Anne Morel. Et d'ajouter que le port est sûr.",
            "Anne Morel",
            "Anne Morel",
        ),
        case(
            "whoever is quoted is nobody's antecedent",
            "La maire Anne Morel est catégorique. « Le préfet Luc Armand ne viendra jamais ici », a-t-elle dit.",
            "Anne Morel",
        ),
        case(
            "il is not who only stands in apposition to a complement",
            "Hugo Tarnec dirige le port. En visite avec le ministre de l'Industrie, Marc Salvé, il a dit que le quai "
            "serait refait.",
            "Hugo Tarnec",
        ),
        case(
            "il in a quotation is not who speaks",
            "Karim Vasselin accuse Paul Garnier. « Il a dit que le port fermerait », rapporte Karim Vasselin.",
            "Karim Vasselin",
            "Paul Garnier",
        ),
        case(
            "who opens two sentences as il",
            "Paul Garnier renonce à la mairie. Il l'a écrit lundi. Après avoir critiqué le programme du candidat "
            "Luc Armand, il annonce qu'il part.",
            "Paul Garnier",
        ),
        case(
            "a new subject after the last speaker",
            "« Je l'ai vu partir », dit Mme Morel. Mme Roy, une amie de Mme Morel, a perdu son fils. « Il ne disait "
            "rien », a-t-elle confié.",
            "Mme Morel",
            "Mme Roy",
        ),
        case(
            "il before the name",
            "S'il assure ne plus être fâché, Paul Garnier refuse de revenir.",
            "Paul Garnier",
        ),
        case(
            "celui qui is whom the article is about",
            "Le champion Enzo Darly quitte la piste. « Je n'ai rien à prouver », lâche celui qui a trois titres.",
            "Enzo Darly",
        ),
        case(
            "celui-là is not",
            "« Je n'ai plus rien à prouver », lâche celui-là.",
            "celui-là",
        ),
        case(
            "elle-même is elle",
            "Nadia Kerzo répare des moteurs. Elle-même se dit têtue.",
            "Nadia Kerzo",
        ),
        case(
            "informations given by somebody",
            "Selon les informations confiées par le procureur, la porte était ouverte.",
            "procureur",
        ),
        case(
            "somebody's words",
            "D'après le récit que la gardienne a fait à la presse, la porte était ouverte.",
            "gardienne",
        ),
        case("whose name is in quotation marks", "« Norvapress » a affirmé que la porte était ouverte.", "Norvapress"),
        case(
            "before what stands between commas",
            "Quand Paul Garnier se retira, Mme Morel, profondément déçue, s'est dit qu'elle avait le temps.",
            "Mme Morel",
        ),
        case(
            "a premier ministre is not le ministre",
            "Luc Armand, ministre de la Justice, est venu. Le Premier ministre Paul Garnier l'a reçu. Le ministre "
            "dit que rien ne presse.",
            "Luc Armand",
        ),
        case(
            "a cabinet is not its minister",
            "Le ministre Luc Armand est venu. Le cabinet du ministre dit que rien ne presse.",
            "cabinet du ministre",
        ),
        case(
            "a country, an outlet",
            "La Norvasie assure que rien ne presse. Elle ajoute que le traité tient.",
            "Norvasie",
            "Norvasie",
        ),
        case(
            "somebody told to an agency",
            "Un dépôt a brûlé, a dit à l'agence Norva un responsable militaire. D'après lui, tout est détruit.",
            "responsable militaire",
            "responsable militaire",
        ),
        case(
            "that same agency",
            "Le port est fermé, selon l'agence Corvia. D'après cette même agence, un quai a cédé.",
            "agence Corvia",
            "agence Corvia",
        ),
    ],
)
def test_a_pronoun_is_whoever_agrees_and_is_nearest(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "the senator of before",
            "Paul Garnier, sénateur du Nord, est arrivé lundi. Le sénateur a dit que le texte passerait.",
            "Paul Garnier",
        ),
        case(
            "the office before the name",
            "La ministre Anne Morel est arrivée lundi. « Le texte passera sans peine », a prédit la ministre.",
            "Anne Morel",
        ),
        case(
            "a ministry of another country",
            "La ministre belge Anne Morel est arrivée lundi. La ministre a dit que le texte passerait.",
            "Anne Morel",
        ),
        case(
            "a ministry, a comma and the name",
            "Le ministre de l'Intérieur, Paul Garnier, est venu. Le ministre a dit que le texte passerait.",
            "Paul Garnier",
        ),
        case(
            "a ministry right before the name",
            "La ministre de la Justice Anne Morel est venue. La ministre a dit que le texte passerait.",
            "Anne Morel",
        ),
        case(
            "chef de l'État is président",
            "Le président Ivar Solden a visité le port. « La digue tiendra encore cent ans », "
            "a promis le chef de l'État.",
            "Ivar Solden",
        ),
        case(
            "président is chef de l'État",
            "Le chef de l'État, Ivar Solden, a visité le port. Le président a dit que la digue tiendrait.",
            "Ivar Solden",
        ),
        case(
            "two offices, each its own",
            "La ministre Anne Morel a reçu le maire Paul Garnier. « Rien n'est encore décidé », a dit le maire. "
            "« Tout sera prêt à l'automne », a répondu la ministre.",
            "Paul Garnier",
            "Anne Morel",
        ),
        case(
            "the one of the same trade",
            "Le ministre valdorien Luc Armand a reçu le ministre norvais Paul Garnier. "
            "Le ministre norvais a dit que rien ne pressait.",
            "Paul Garnier",
        ),
        case(
            "an indefinite one is somebody else",
            "Paul Garnier, sénateur du Nord, est arrivé lundi. Un sénateur a dit que le texte passerait.",
            "sénateur",
        ),
        case(
            "several are somebody else",
            "Paul Garnier, sénateur du Nord, est arrivé lundi. Plusieurs sénateurs ont dit que le texte passerait.",
            "Plusieurs sénateurs",
        ),
        case(
            "a spokesman is not his house",
            "Le ministère a écrit aux maires. Le porte-parole du ministère a dit que rien ne pressait.",
            "porte-parole du ministère",
        ),
        case(
            "an office told by être",
            "Anne Morel est maire de Lanvert. La maire a déclaré que la ville était prête.",
            "Anne Morel",
        ),
    ],
)
def test_an_office_leads_to_whoever_was_introduced_with_it(text: str, expected: Speakers) -> None:
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
            "the two leaders",
            "Le président Ivar Solden a reçu le président Milan Petrac lundi. "
            "Les deux dirigeants ont dit que la paix était proche.",
            "Ivar Solden; Milan Petrac",
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
            "each with a party",
            "Le projet inquiète Anne Morel (LR) et Paul Garnier (PS), qui craignent que le pont ferme.",
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
            "the two who are named together, not who is named most",
            "Anne Morel et Paul Garnier ont signé devant Théo Brassac. Théo Brassac applaudit. Les deux dirigeants "
            "promettent de se revoir.",
            "Anne Morel; Paul Garnier",
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
        case("a passer-by", "« Je n'ai jamais vu autant d'eau », raconte un habitant.", "habitant"),
        case("one of them", "« Je n'ai jamais vu autant d'eau », raconte l'un des voisins.", "un des voisins"),
        case(
            "a source and the same source",
            "Selon une source diplomatique, l'accord est prêt. La même source assure que le vote aura lieu lundi.",
            "source diplomatique",
            "source diplomatique",
        ),
        case(
            "somebody's lawyer is not he",
            "Paul Garnier est jugé lundi. L'avocate de Paul Garnier a dit que son client était innocent.",
            "avocate de Paul Garnier",
        ),
        case("a body", "Le parquet de Valmère a confirmé que deux hommes étaient recherchés.", "parquet de Valmère"),
        case(
            "what a body is for",
            "L'Agence pour la protection des rives dit que tout va.",
            "Agence pour la protection des rives",
        ),
        case(
            "an English name",
            "Un rapport de la Harwell School of Public Health dit que l'air est sale.",
            "rapport de la Harwell School of Public Health",
        ),
        case(
            "a team of somebody's name", "Paul Vandal est blessé. L'équipe Vandal dit qu'elle courra.", "équipe Vandal"
        ),
        case(
            "one of those whose office is known",
            "Anne Lobel, maire de Tissac, est venue. L'un des maires voisins dit que rien ne presse.",
            "un des maires voisins",
        ),
        case("a date is no part of it", "Selon le communiqué du mardi 3 mai, le pont est fermé.", "communiqué"),
        case(
            "two agencies",
            "L'Agence des eaux a écrit. L'Agence pour l'emploi a répondu que non. Elle dit que rien ne presse.",
            "Agence pour l'emploi",
            "Agence pour l'emploi",
        ),
        case("the newspaper of that town", "Un pont est tombé, selon Le Valmérois. Anne Roy est venue.", "Valmérois"),
        case("a number of people", "Selon les trois magistrats, le pont est sûr.", "trois magistrats"),
        case(
            "an agency that adds",
            "Le bilan grimpe, l'agence de l'eau du pays indiquant que la digue a cédé.",
            "agence de l'eau du pays",
        ),
        case("nobody's age", "Les élèves sont répartis selon leur âge."),
        case("selon ce que", "« Il avait changé », selon ce qu'a confié Enzo, un voisin.", "Enzo"),
        case(
            "a mother is no man",
            "Thomas Roy, maire de Tissac, est venu. « Il nous a menti », a confié la mère de l'enfant.",
            "mère de l'enfant",
        ),
        case(
            "an outlet with its name after an adjective",
            "Le journal norvais Haute Presse a écrit que le pont fermait.",
            "journal norvais Haute Presse",
        ),
        case("who is asked", "Interrogé par Le Phare, un pompier confie : « On est à bout. »", "pompier"),
        case(
            "a verb that the parser takes for an adjective",
            "La secrétaire générale de Force Soignante juge la ministre « sourde ».",
            "secrétaire générale de Force Soignante",
        ),
        case(
            "a number with a hyphen",
            "Vingt-six médecins sont partis. Ils disent qu'ils n'en peuvent plus.",
            "Vingt-six médecins",
        ),
        case("with what feeling", "« Il faut agir », a confié avec émotion Moreau.", "Moreau"),
        case("a body in capitals", "Pour la CFTU, c'est « une déclaration de guerre ».", "CFTU"),
        case("a share of people", "70 % des habitants ayant un jardin disent qu'ils l'arrosent.", "70 % des habitants"),
        case(
            "a quantity of people",
            "Bien que le vote soit proche, suffisamment d'élus ont dit qu'ils s'abstiendraient.",
            "élus",
        ),
        case("a paper", "Le rapport conclut que l'accident était évitable.", "rapport"),
        case(
            "some of many",
            "Le conseil s'est réuni lundi. Certains élus ont dit que le vote était joué.",
            "Certains élus",
        ),
        case(
            "a body with a hyphen",
            "L'état-major sélandais a annoncé que deux navires avaient quitté le port.",
            "état-major sélandais",
        ),
        case(
            "a profession of three words",
            "« J'ai trouvé la pièce par hasard », s'amuse la metteuse en scène.",
            "metteuse en scène",
        ),
    ],
)
def test_who_has_no_name_is_called_as_the_article_does(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Il a dit que le pont rouvrirait.", id="a pronoun that nothing precedes"),
        pytest.param("« Le pont rouvrira au printemps », a-t-elle dit.", id="an inverted pronoun alone"),
        pytest.param("Le maire Paul Garnier est venu. « Le pont est sûr », a-t-elle dit.", id="elle among men"),
        pytest.param("Anne Morel est venue. Ils ont dit que le pont rouvrirait.", id="ils, and one woman"),
        pytest.param("Et de préciser que la route suivrait.", id="an elided subject alone"),
    ],
)
def test_nobody_speaks_where_a_reader_could_not_tell(text: str) -> None:
    assert speakers(text) == [None]


# --- with actors

SUMMIT = Actors(
    (
        Actor(
            "Ivar Solden",
            "person",
            "m",
            "Valdorie",
            variants=("Ivar J. Solden", "Solden"),
            roles=("le président valdorien",),
            periphrases=("le locataire du palais d'Ambre", "l'homme fort de Valdorie"),
        ),
        Actor(
            "Milena Dravic",
            "person",
            "f",
            "Norvaux",
            variants=("Dravic",),
            roles=("la présidente norvaise", "la dirigeante norvaise"),
        ),
        Actor("Norvapress", "agency", variants=("l'agence Norvapress",)),
        Actor("Assemblée de Norvaux", "body"),
        Actor("Norvaux", "place"),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("a variant", "Dravic a dit que la paix était proche.", "Milena Dravic"),
        case("a role", "Le président valdorien a dit que la paix était proche.", "Ivar Solden"),
        case(
            "a periphrasis",
            "« La paix n'a jamais été si proche », a assuré le locataire du palais d'Ambre.",
            "Ivar Solden",
        ),
        case("an elided article", "L'homme fort de Valdorie a dit que la paix était proche.", "Ivar Solden"),
        case(
            "a place after the comma is no name of the man",
            "À entendre l'homme fort de Valdorie, Norvaux a fini par céder.",
            "Ivar Solden",
        ),
        case(
            "his counterpart",
            "Le président valdorien a reçu la présidente norvaise. "
            "Son homologue norvaise a dit que la paix était proche.",
            "Milena Dravic",
        ),
        case(
            "the gender comes from the file",
            "Dravic a reçu Solden lundi. Elle a dit que la paix était proche.",
            "Milena Dravic",
        ),
        case(
            "and for the man",
            "Dravic a reçu Solden lundi. Il a dit que la paix était proche.",
            "Ivar Solden",
        ),
        case("capitals", "Ivar SOLDEN a dit que la paix était proche.", "Ivar Solden"),
        case("an agency", "Le sommet aura lieu lundi, a rapporté l'agence Norvapress.", "Norvapress"),
        case(
            "somebody who is not in the file",
            "Le préfet Luc Armand a dit que la paix était proche.",
            "Luc Armand",
        ),
        case(
            "the two leaders",
            "Solden a reçu Dravic lundi. Les deux dirigeants ont dit que la paix était proche.",
            "Ivar Solden; Milena Dravic",
        ),
    ],
)
def test_actors_give_their_usual_name_to_all_that_they_are_called(text: str, expected: Speakers) -> None:
    assert [set((name or "").split("; ")) for name in speakers(text, SUMMIT)] == [
        set((name or "").split("; ")) for name in expected
    ]


def test_without_actors_a_periphrasis_stays_what_it_is() -> None:
    text = "Le locataire du palais d'Ambre a dit que la paix était proche."
    assert speakers(text, Actors()) == speakers(text) == ["locataire du palais d'Ambre"]


def test_the_source_is_given_in_the_article_s_own_words() -> None:
    text = "Paul Garnier est venu. Il a dit que rien ne pressait. Avant d'ajouter que le pont tiendrait."
    assert [(s.source_text, s.speaker) for s in find_statements(text)] == [
        ("Il", "Paul Garnier"),
        ("", "Paul Garnier"),
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param("Paul Garnier a dit que le pont tiendrait.", "name", id="by name"),
        pytest.param("Paul Garnier est venu. Il a dit que le pont tiendrait.", "pronoun", id="by pronoun"),
        pytest.param("Un habitant a dit que le pont tiendrait.", "as described", id="as described"),
        pytest.param("Il a dit que le pont tiendrait.", "nobody named", id="nobody"),
        pytest.param(
            "Paul Garnier, sénateur du Nord, est venu. Le sénateur a dit que le pont tiendrait.",
            "role in the article",
            id="by office",
        ),
    ],
)
def test_the_rule_tells_how_the_speaker_was_found(text: str, rule: str) -> None:
    assert [s.speaker_rule for s in find_statements(text)] == [rule]
