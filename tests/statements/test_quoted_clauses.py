"""Quoted words and quotations that stand alone."""

import pytest
from reports import Reports, case, known, reported


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "a cue and a colon",
            "Mme Morel a précisé : « Le pont rouvrira lundi. »",
            ("Le pont rouvrira lundi.", "Mme Morel"),
        ),
        case(
            "a colon, and the quotation on a line of its own",
            "Dans un communiqué, l'association des riverains écrit :\n\n« Le pont tient. Nous voulons qu'il rouvre. »",
            ("Le pont tient. Nous voulons qu'il rouvre.", "association des riverains"),
        ),
        case(
            "an office and a colon, and the quotation on a line of its own",
            "Le maire ne dit rien.\nAnne Roy, préfète de Crespin :\n« Le pont est sûr. »\nLe bal commence.",
            ("Le pont est sûr.", "Anne Roy"),
        ),
        case(
            "a gesture and a colon",
            "Mme Morel hausse les épaules : « Le pont est sûr. »",
            ("Le pont est sûr.", "Mme Morel"),
        ),
        case(
            "a name, a trade and a colon",
            "Paul Roy, agriculteur : « Le pont est notre seule route. »",
            ("Le pont est notre seule route.", "Paul Roy"),
        ),
        case(
            "a colon before unquoted words",
            "Mme Morel précise : le pont rouvrira lundi et la route suivra.",
            ("le pont rouvrira lundi et la route suivra", "Mme Morel"),
        ),
        case(
            "a noun phrase, given to somebody",
            "Mme Morel parle d'une « décision absurde ».",
            ("décision absurde", "Mme Morel"),
        ),
        case("dénoncer", "Paul Roy dénonce un « scandale d'État ».", ("scandale d'État", "Paul Roy")),
        case(
            "qualifié par",
            "Le projet a été qualifié de « folie » par Mme Morel.",
            ("folie", "Mme Morel"),
        ),
        case(
            "qualifier de",
            "Mme Morel a qualifié le projet de « folie furieuse ».",
            ("folie furieuse", "Mme Morel"),
        ),
        case(
            "a nickname beside words that are quoted",
            "Les « gilets roses » ont manifesté. M. Roy a qualifié les « gilets roses » de « menteurs ».",
            ("menteurs", "M. Roy"),
        ),
        case(
            "an adjective of the bridge",
            "Paul Roy évoque un pont « à bout de souffle ».",
            ("à bout de souffle", "Paul Roy"),
        ),
        case(
            "the infinitive before the quoted words is said too",
            "Paul Roy promet de bâtir « un pont pour cent ans ».",
            ("bâtir « un pont pour cent ans »", "Paul Roy"),
        ),
        case(
            "appeler à with a verb",
            "La Ligue appelle à garantir « des élections libres et sincères ».",
            ("garantir « des élections libres et sincères »", "Ligue"),
        ),
    ],
)
def test_quoted_words_belong_to_the_subject_that_leads_to_them(text: str, reports: Reports) -> None:
    assert reported(text) == reports


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "alone, after its speaker has entered",
            "Mme Morel s'est avancée. « Le pont est sûr et il le restera. »",
            ("Le pont est sûr et il le restera.", "Mme Morel"),
        ),
        case(
            "two alone are one statement",
            "Mme Morel a pris la parole. « Le pont est sûr. » « La route suivra. »",
            ("Le pont est sûr. […] La route suivra.", "Mme Morel"),
        ),
        case(
            "those after a cue go on with it",
            "« Le pont est ouvert », a déclaré Mme Morel. « La route suivra. » « Et la gare aussi. »",
            ("Le pont est ouvert […] La route suivra. […] Et la gare aussi.", "Mme Morel"),
        ),
        case(
            "the sentence goes on after a relative clause",
            "Mme Morel, qui dit ne pas connaître le dossier, réclame une nouvelle enquête.",
            ("ne pas connaître le dossier", "Mme Morel"),
        ),
        case(
            "a cue inserted after a sentence with a relative clause",
            "Le pont rouvrira lundi, ce qui soulage la mairie, assure Mme Morel.",
            ("Le pont rouvrira lundi, ce qui soulage la mairie", "Mme Morel"),
        ),
        case(
            "an adverb of time before the inverted subject",
            "« Le pont tiendra », s'amusait jadis le maire Paul Roy.",
            ("Le pont tiendra", "Paul Roy"),
        ),
        case(
            "a second cue begins a second statement",
            "« Le pont est ouvert », a déclaré Mme Morel. « La route suivra bientôt », a répondu Paul Roy.",
            ("Le pont est ouvert", "Mme Morel"),
            ("La route suivra bientôt", "Paul Roy"),
        ),
        case(
            "a sentence of the article parts them",
            "« Le pont est ouvert », a déclaré Mme Morel. Il pleuvait. « La route suivra bientôt », a-t-elle dit.",
            ("Le pont est ouvert", "Mme Morel"),
            ("La route suivra bientôt", "Mme Morel"),
        ),
        case(
            "an answer in an interview",
            "La présidente du club Anne Morel répond à nos questions.\n\nQuand rouvrira le stade ?\n\n"
            "« Le stade rouvrira lundi, si tout va bien. »",
            ("Le stade rouvrira lundi, si tout va bien.", "Anne Morel"),
        ),
        case(
            "an interview set with dashes, where not every turn of the interviewer is a question",
            "La présidente du club Anne Morel répond à nos questions.\n\n— On vous dit fatiguée.\n\n"
            "— La saison a été très longue.\n\n— Quand rouvrira le stade ?\n\n— Le stade rouvrira lundi matin.\n\n"
            "— Et la piscine ?\n\n— La piscine attendra le printemps.",
            ("La saison a été très longue.", "Anne Morel"),
            ("Le stade rouvrira lundi matin.", "Anne Morel"),
            ("La piscine attendra le printemps.", "Anne Morel"),
        ),
        case(
            "a dialogue in which both ask",
            "Anne Morel hausse les épaules.\n\n— Vous voyez bien ce grand pont ?\n\n— Il est fermé depuis lundi ?\n\n"
            "— Il restera fermé tout l'été.",
            ("Il restera fermé tout l'été.", "Anne Morel"),
        ),
        known(
            "question and answer after dashes",
            "two lines of dialogue are joined into one statement, the second cue unread",
            "Anne Morel est maire de Lanvert.\n— Quand rouvrira le pont de la gare ?\n"
            "— Le pont rouvrira lundi, répond Anne Morel.",
            ("Quand rouvrira le pont de la gare ?", None),
            ("Le pont rouvrira lundi", "Anne Morel"),
        ),
        case(
            "one that opens the article is whose who is presented next",
            "« Nous ne dormons plus, c'est le vacarme toute la nuit. » Lise Maroux, coiffeuse, ne décolère pas.",
            ("Nous ne dormons plus, c'est le vacarme toute la nuit.", "Lise Maroux"),
        ),
        case(
            "after a pronoun",
            "Le maire Paul Garnier a reçu les riverains. Il sourit devant le préfet Luc Armand. « On verra bien. »",
            ("On verra bien.", "Paul Garnier"),
        ),
        case(
            "a mark that opens a quotation does not close the sentence before it",
            'La députée Claire Vasset dit craindre pour la nappe. "Il sera trop tard", ajoute Paul Garnier.',
            ("craindre pour la nappe", "Claire Vasset"),
            ("Il sera trop tard", "Paul Garnier"),
        ),
        case(
            "in a paragraph of its own it is a statement of its own",
            "« Rien n'est sûr », note la députée Claire Vasset.\n« Le vote sera serré, on le sait. »\nIl pleut.",
            ("Rien n'est sûr", "Claire Vasset"),
            ("Le vote sera serré, on le sait.", "Claire Vasset"),
        ),
        case(
            "after two statements it goes on with the second",
            "« Rien n'est sûr », note Claire Vasset, assurant avoir de « bonnes raisons ». « Le vote sera serré. »",
            ("Rien n'est sûr", "Claire Vasset"),
            ("avoir de « bonnes raisons » […] Le vote sera serré.", "Claire Vasset"),
        ),
    ],
)
def test_quotations_that_stand_alone_have_a_speaker_nearby(text: str, reports: Reports) -> None:
    assert reported(text) == reports
