"""Who an office is, or a description that stays in the article's own words; what never speaks."""

import pytest
from spoken import Speakers, case, speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "a trade told after an age",
            "Paul Roy, 52 ans, fromager, n'a jamais voté. Marc Petit le sait. « C'est un ami », dit Marc Petit. "
            "« Le lait ne ment pas », conclut le fromager.",
            "Marc Petit",
            "Paul Roy",
        ),
        case(
            "the two who were named last",
            "La chancelière Anna Keller a reçu le président Luis Ortega. Les deux dirigeants ont dit que tout va.",
            "Anna Keller; Luis Ortega",
        ),
        case(
            "a list after the verb",
            "« La loi est bonne », ont estimé Paul Mercier, Claire Vasseur et Jean Roux.",
            "Paul Mercier; Claire Vasseur; Jean Roux",
        ),
        case("a share of people", "Un électeur sur deux affirme que la loi est bonne.", "un électeur sur deux"),
        case(
            "past a time, and a circumstance between commas",
            "« C'est fini », a annoncé mardi, lors d'une conférence de presse, Paul Mercier.",
            "Paul Mercier",
        ),
        case(
            "who is announced does not announce it",
            "Hélène Astravel et le Premier ministre kersovien Marek Dolvinar se retrouveront mercredi à Port-Mirande, "
            "a annoncé lundi le porte-parole du palais des Tilleuls.",
            "porte-parole du palais des Tilleuls",
        ),
        case(
            "a diplomat of another country",
            "L'ambassadeur suédois Lars Holm est arrivé. Le diplomate danois a assuré que l'accord tenait.",
            "diplomate danois",
        ),
        case(
            "a prosecutor speaks of the one who was named",
            "Paul Mercier a été arrêté. « Il a avoué », affirme le procureur.",
            "procureur",
        ),
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
            "chef de l'État is no president of a region",
            "Paul Garnier, président de la région Haute-Aldre, a visité le port. Le président Garnier a salué tout le "
            "monde. « La digue tiendra encore cent ans », a promis le chef de l'État.",
            "chef de l'État",
        ),
        case(
            "a country and its adjective",
            "Le président de la Suède, Ivar Solden, a visité le port. Le président norvégien, Paul Garnier, était là. "
            "« La digue tiendra encore cent ans », a promis le président suédois.",
            "Ivar Solden",
        ),
        case(
            "the head of the state of a country",
            "Le président des Pays-Bas, Ivar Solden, a visité le port. "
            "Le chef de l'État néerlandais a dit que la digue tiendrait.",
            "Ivar Solden",
        ),
        case(
            "a president of another country",
            "Le président suédois, Ivar Solden, a visité le port. "
            "Le président du Danemark a dit que la digue tiendrait.",
            "président du Danemark",
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
            "plusieurs sénateurs",
        ),
        case(
            "a spokesman is not his house",
            "Le ministère a écrit aux maires. Le porte-parole du ministère a dit que rien ne pressait.",
            "porte-parole du ministère",
        ),
        case(
            "far below, where nobody else has the office",
            "Anne Morel, préfète de Haute-Aldre, a visité le port lundi. "
            + "La pluie tombait sur les quais. " * 40
            + "La préfète a dit que la digue tiendrait.",
            "Anne Morel",
        ),
        case(
            "in the first lines, before the name",
            "La préfète a dit que la digue tiendrait.\nAnne Morel, préfète de Haute-Aldre, a visité le port lundi.",
            "Anne Morel",
        ),
        case(
            "in the first lines, where readers know who it is",
            "Le président a dit que la digue tiendrait.\nPaul Garnier, président du port, était là lundi.",
            "président",
        ),
        case(
            "a newspaper is no inhabitant",
            "Le Valmérois Paul Garnier a visité le port lundi. Selon Le Valmérois, la digue tiendra.",
            "Le Valmérois",
        ),
        case(
            "ours is another",
            "Paul Garnier, ministre des Ports, est venu de Valdorie. Notre ministre a dit que la digue tiendrait.",
            "ministre",
        ),
        case(
            "two with the office",
            "Paul Garnier, porte-parole du port, est venu. Luc Armand, porte-parole de la ville, l'a reçu. "
            "La pluie tombait. Le porte-parole a dit que la digue tiendrait.",
            "porte-parole",
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


_SAID = "« Nous verrons bien au printemps », a dit "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "an office that nobody was said to have",
            _SAID + "Paul Garnier. Le maire de Corlay a ajouté que la digue tiendrait.",
            "Paul Garnier",
            "Paul Garnier",
        ),
        case(
            "an office of the state, of somebody with another",
            _SAID + "Paul Garnier, maire de Corlay. Le premier ministre a ajouté que la digue tiendrait.",
            "Paul Garnier",
            "premier ministre",
        ),
        case(
            "an office of the state, of a passer-by",
            _SAID + "Guillaume, venu en voisin. Le premier ministre a ajouté que la digue tiendrait.",
            "Guillaume",
            "premier ministre",
        ),
        case(
            "the office of somebody else",
            "La digue de Corlay dépend de Luc Armand, maire de la ville. "
            + _SAID
            + "Paul Garnier. Le maire de Lanvert a ajouté qu'elle tiendrait.",
            "Paul Garnier",
            "maire de Lanvert",
        ),
        case(
            "an office of the other gender",
            _SAID + "Paul Garnier. La préfète de Haute-Aldre a ajouté que la digue tiendrait.",
            "Paul Garnier",
            "préfète de Haute-Aldre",
        ),
        case(
            "what somebody with an office is besides",
            "« Le port s'ensable », a dit Anne Roy, professeure à Tissac. La politologue a ajouté qu'il fermerait.",
            "Anne Roy",
            "Anne Roy",
        ),
        case(
            "what he was before",
            "Paul Garnier, président du club de Tissac, a pris la parole. « Le stade est vieux », a-t-il dit. "
            "L'ancien boxeur a promis de le rénover.",
            "Paul Garnier",
            "Paul Garnier",
        ),
        case(
            "nobody whom the statement names",
            "Les deux élus Anne Roy et Paul Garnier se verront jeudi, a annoncé le porte-parole de la ville.",
            "porte-parole de la ville",
        ),
        case(
            "an office that readers know",
            _SAID + "Paul Garnier. Le premier ministre a ajouté que la digue tiendrait.",
            "Paul Garnier",
            "premier ministre",
        ),
        case(
            "another office than his own",
            "« Nous verrons bien », a dit le maire Paul Garnier. Le préfet a ajouté que la digue tiendrait.",
            "Paul Garnier",
            "préfet",
        ),
        case(
            "an office set against him by a pronoun",
            _SAID + "Paul Garnier. Le préfet, lui, a ajouté que la digue tiendrait.",
            "Paul Garnier",
            "préfet",
        ),
        case(
            "an office set against her, which the pronoun repeats",
            "« Nous verrons bien », a dit Lucie Garnier. L'inspectrice, elle, a ajouté que la digue tiendrait.",
            "Lucie Garnier",
            "inspectrice",
        ),
        case(
            "an office set against her by other words",
            "« Nous verrons bien », a dit Lucie Garnier. La préfète, de son côté, a ajouté que la digue tiendrait.",
            "Lucie Garnier",
            "préfète",
        ),
        case(
            "a sentence later",
            _SAID + "Paul Garnier. La pluie tombait sur les quais. Le maire de Corlay a ajouté que la digue tiendrait.",
            "Paul Garnier",
            "Paul Garnier",
        ),
    ],
)
def test_an_office_takes_up_whoever_has_just_spoken(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("a passer-by", "« Je n'ai jamais vu autant d'eau », raconte un habitant.", "habitant"),
        case("one of them", "« Je n'ai jamais vu autant d'eau », raconte l'un des voisins.", "un des voisins"),
        case("before a dash", "Selon la mairie - qui compte tout -, ils étaient 2 000 sur le pont.", "mairie"),
        case("a place pronoun", "Paul Roy (CFDT) y a vu « un effort pour les boulangers ».", "Paul Roy"),
        case("two of its", "« La digue tiendra », ont promis deux de ses membres.", "deux de ses membres"),
        case("one of his, first", "Un de ses conseillers a dit que le pont tiendrait.", "un de ses conseillers"),
        case(
            "a source and the same source",
            "Selon une source diplomatique, l'accord est prêt. La même source assure que le vote aura lieu lundi.",
            "source diplomatique",
            "source diplomatique",
        ),
        case("the same as none", "Le pont tient. De même source, on indique que la route est coupée.", "même source"),
        case(
            "the same source is not whoever was quoted",
            "Le maire Paul Roy a dit que le pont tenait. Selon la même source, la route est coupée.",
            "Paul Roy",
            "même source",
        ),
        case(
            "somebody's lawyer is not he",
            "Paul Garnier est jugé lundi. L'avocate de Paul Garnier a dit que son client était innocent.",
            "avocate de Paul Garnier",
        ),
        case("a body", "Le parquet de Valmère a confirmé que deux hommes étaient recherchés.", "parquet de Valmère"),
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
        case(
            "the newspaper of that town", "Un pont est tombé, selon Le Valmérois. Anne Roy est venue.", "Le Valmérois"
        ),
        case("a number of people", "Selon les trois magistrats, le pont est sûr.", "trois magistrats"),
        case(
            "an agency that adds",
            "Le bilan grimpe, l'agence de l'eau du pays indiquant que la digue a cédé.",
            "agence de l'eau du pays",
        ),
        case("nobody's age", "Les élèves sont répartis selon leur âge."),
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
        case("a percentage is nobody", "Selon un sondage, 55 % jugent que le pont est trop cher.", "sondage", None),
        case("a letter and a digit", "« Le texte est prêt », assure le G7. Selon M6, le pont tient.", "G7", "M6"),
        case("a sentence in capitals", "LA MAIRE A ANNONCÉ QUE LES TRAVAUX COMMENCERAIENT LUNDI.", "MAIRE"),
        case("a name in capitals", "PAUL ROY A RÉPONDU QUE LE PONT TIENDRAIT.", "PAUL ROY"),
        case("an initial", "K., 17 ans, raconte que la porte était ouverte.", "K."),
        case("signs", "D'après 😀, le pont est fermé. Selon *, il rouvrira lundi.", None, None),
        case("a share of people", "70 % des habitants ayant un jardin disent qu'ils l'arrosent.", "70 % des habitants"),
        case("a paper", "Le rapport conclut que l'accident était évitable.", "rapport"),
        case(
            "some of many",
            "Le conseil s'est réuni lundi. Certains élus ont dit que le vote était joué.",
            "certains élus",
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
        case("a line glued to it", "«Régalé»Un homme vêtu de noir a dit que le pont tenait.", "homme vêtu de noir"),
        case(
            "whom a body tells is no part of it",
            "« Restez chez vous », conseille l'ambassade de Norvasie aux Valdoriens présents dans le pays.",
            "ambassade de Norvasie",
        ),
        case(
            "what somebody says when",
            "« Cela ne tient pas », assurait le ministère début mars.",
            "ministère",
        ),
        case(
            "a paper named for a time of the day",
            "« Cela ne tient pas », écrit le quotidien régional Aldre Matin.",
            "quotidien régional Aldre Matin",
        ),
        case(
            "somebody who is there, or in a mood",
            "Un responsable syndical présent sur place affirme que le pont tient. "
            "« On rira », répond le coiffeur amusé.",
            "responsable syndical",
            "coiffeur",
        ),
    ],
)
def test_who_has_no_name_is_called_as_the_article_does(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("several are not one", "Selon des élus, Paul Garnier a refusé de venir.", "élus"),
        case("what comes before a phrase", "Il vit à Tissac, où un pêcheur a dit que le pont tomberait.", "pêcheur"),
    ],
)
def test_a_name_beside_a_description_may_be_another_s(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "a thing beside a person",
            "Après la suppression de l'impôt, Paul Garnier a affirmé que non.",
            "Paul Garnier",
        ),
        case("a chanson speaks", "Une chanson dit que le pont tombera.", "chanson"),
        case("figures speak", "Selon les chiffres, le pont tombera.", "chiffres"),
        case("a day is no source", "Selon le 21 décembre, le pont tient."),
    ],
)
def test_a_thing_never_speaks(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("after a preposition", "Selon Le Phare, le pont sera fermé.", "Le Phare"),
        case("elided", "D'après L'Ancre, le pont sera fermé.", "L'Ancre"),
        case("a plural", "Le pont sera fermé, affirment Les Cordées.", "Les Cordées"),
        case("two papers", "Selon Le Phare et La Vigie, le pont sera fermé.", "Le Phare; La Vigie"),
        case(
            "opening a sentence too",
            "Le maire a reçu La Vigie. La Vigie affirme que le pont sera fermé.",
            "La Vigie",
        ),
        case("an article that opens a sentence", "La Norvasie affirme que le pont sera fermé.", "Norvasie"),
        case("a small letter", "Selon la Norvasie, le pont sera fermé.", "Norvasie"),
        case("an acronym", "Le pont sera fermé, selon La FUT.", "FUT"),
        case("words in capitals", "LE PONT SERA FERMÉ, SELON LA NORVASIE.", "NORVASIE"),
    ],
)
def test_a_name_keeps_its_article(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "where a woman is from",
            "Originaire de Valbrune-sur-Aldre, la jeune femme explique que le pont est fermé.",
            "jeune femme",
        ),
        case("the same before a name", "Native de Tissac, Anne Roy explique que le pont est fermé.", "Anne Roy"),
        case(
            "a particle in a name",
            "Ivar de Nolval, la voix du port, explique que le pont est fermé.",
            "Ivar de Nolval",
        ),
        case(
            "a café",
            "« On a fermé deux heures », explique ainsi une gérante du café Français.",
            "gérante du café Français",
        ),
        case("a programme", "« On a fermé deux heures », explique la chanteuse dans l'émission Tarn.", "chanteuse"),
        case("whose programme it is", "« On a fermé », explique Anne Roy dans l'émission de Paul Petit.", "Anne Roy"),
    ],
)
def test_a_place_or_work_is_nobody_s_name(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("before a noun", "« On a fermé deux heures », raconte un troisième commerçant.", "troisième commerçant"),
        case("before a participle", "« On a fermé deux heures », raconte un deuxième passant.", "deuxième passant"),
        case("alone", "« On a fermé deux heures », raconte un troisième, commerçant.", "troisième"),
    ],
)
def test_an_ordinal_goes_with_its_noun(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("nobody told of", "« C'est long », dit celui qui tient le café.", None),
        case("somebody told of", "Paul Petit arrive. « C'est long », dit celui qui tient le café.", "Paul Petit"),
        case("everybody, to begin with", "Tout le monde dit que le pont est fermé.", "tout le monde"),
    ],
)
def test_a_word_for_anybody_is_no_name(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "a firm beside its founder",
            "Konrad Hastorf dirige l'usine. Le groupe Hastorf assure que les emplois resteront.",
            "groupe Hastorf",
        ),
        case(
            "no firm of that name",
            "Armand Corvellec a vendu. Corvellec assure que rien ne presse.",
            "Armand Corvellec",
        ),
        case("a person by the full name", "Le groupe de Paule Hastorf assure que tout va.", "groupe de Paule Hastorf"),
        case("a factory without a name", "« On a fermé », explique la scierie.", None),
    ],
)
def test_a_family_name_after_a_noun_for_firms_is_the_firm_s(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "not who is introduced later",
            "La préfète, Anne Roy, est venue. Le secrétaire d'État a dit que le pont rouvrirait.\n\n"
            "Luc Garnier, secrétaire d'État auprès du ministre du Plan, est parti.",
            "secrétaire d'État",
        ),
        case(
            "by the domain also who is introduced later",
            "La préfète, Anne Roy, est venue. La ministre du Plan a dit que le pont rouvrirait.\n\n"
            "Zoé Garnier, ministre du Plan, est partie.",
            "Zoé Garnier",
        ),
        case(
            "the nearest who has that office",
            "C'est prévu, a annoncé la ministre du Travail, Anne Roy. La ministre a dit que le pont rouvrirait.\n\n"
            "Zoé Garnier, ministre du Plan, est partie.",
            "Anne Roy",
            "Anne Roy",
        ),
        case(
            "two right before",
            "La ministre du Travail, Anne Roy, et la ministre du Plan, Zoé Garnier, sont là. "
            "La ministre a dit que le pont rouvrirait.",
            "ministre",
        ),
        case(
            "a former office of a man",
            "Luc Garnier, ancien ministre du Plan, est là. L'ancienne ministre a dit que le pont rouvrirait.",
            "ancienne ministre",
        ),
    ],
)
def test_an_office_is_that_of_whoever_was_named_with_it_so_far(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "a missing comma",
            "Le match attendra. Luc Garnier, le maire LR de Valmer a rappelé sur Radio Azur que « la ville dort ».",
            "Luc Garnier",
        ),
        case("de", "Le pont a coûté dix millions, selon de sources concordantes.", "sources concordantes"),
        case("many", "De nombreux riverains assurent que le pont est sûr.", "de nombreux riverains"),
        case(
            "another report",
            "Selon le rapport du cabinet Théorème, le pont tient. Un rapport assure que rien ne presse.",
            "rapport du cabinet Théorème",
            "rapport",
        ),
        case(
            "one of two of its kind",
            "Selon la préfecture du Nord, le pont tient. Celle du Gard est fermée, la préfecture du Gard aussi. "
            "Tout va bien, selon la préfecture.",
            "préfecture du Nord",
            "préfecture",
        ),
    ],
)
def test_a_source_is_called_as_fully_as_it_was_before(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case(
            "of a federation, where another is president of the state",
            "Emil Marçon, le président, a parlé. Le président de la Fédération des ports a estimé que tout va mal.",
            "président de la Fédération des ports",
        ),
        case(
            "of the country",
            "Emil Marçon, le président, a parlé lundi. Le président de la République a estimé que tout va mal.",
            "Emil Marçon",
        ),
    ],
)
def test_a_president_of_something_else_is_not_the_president(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("he judges somebody else", "Aux yeux du maire, Paul Ekvall est un homme seul.", "maire"),
        case("somebody else does something", "Pour la maire, Anne de Brécy a trahi le port.", "maire"),
        case("the comma is closed", "Selon la maire, Anne de Brécy, le port est trahi.", "Anne de Brécy"),
    ],
)
def test_an_apposition_is_closed_by_a_comma(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
