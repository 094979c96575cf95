"""Every way in which French reports a statement, and what only looks like one."""

from typing import Any

import pytest

from analysis.statements import find_statements

Reports = list[tuple[str, str | None]]


def reported(text: str) -> Reports:
    """What an article without known actors reports: (words, speaker) of each statement, in its order."""
    return [(s.quote, s.speaker) for s in find_statements(text)]


def case(name: str, text: str, *reports: tuple[str, str | None]) -> Any:
    return pytest.param(text, list(reports), id=name)


def known(name: str, reason: str, text: str, *reports: tuple[str, str | None]) -> Any:
    """A sentence that is still read wrongly."""
    return pytest.param(text, list(reports), id=name, marks=pytest.mark.xfail(reason=reason, strict=True))


# --- the cue stands after the words, or within them


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "inverted verb, title and name",
            "« Le pont rouvrira lundi », a déclaré Mme Anne Morel.",
            ("Le pont rouvrira lundi", "Anne Morel"),
        ),
        case(
            "an exclamation keeps its mark",
            "« Nous signerons ! », lance Paul Roy.",
            ("Nous signerons !", "Paul Roy"),
        ),
        case(
            "those who are told stand before the one who tells",
            "« Nous signerons demain », a lancé aux journalistes le ministre Paul Roy.",
            ("Nous signerons demain", "Paul Roy"),
        ),
        case(
            "day and audience before the speaker",
            "« Le pont rouvrira lundi », a déclaré mardi à la presse le porte-parole de la préfecture.",
            ("Le pont rouvrira lundi", "porte-parole de la préfecture"),
        ),
        case(
            "the agency that was told is not the speaker",
            "Le pont rouvrira lundi, a déclaré à l'agence Norvapress un responsable du ministère.",
            ("Le pont rouvrira lundi", "responsable du ministère"),
        ),
        case(
            "a question that is itself quoted",
            "« Est-ce encore possible ? », s'interroge la députée Claire Vasset.",
            ("Est-ce encore possible ?", "Claire Vasset"),
        ),
        case(
            "dixit",
            "« Le pont est parfaitement sûr », dixit Mme Morel.",
            ("Le pont est parfaitement sûr", "Mme Morel"),
        ),
        case(
            "de dire",
            "« Encore un effort », de dire Mme Morel.",
            ("Encore un effort", "Mme Morel"),
        ),
        case(
            "a verb of no lexicon after a closed quotation",
            "« Je ne reviendrai plus jamais ici », s'étouffe Paul Roy.",
            ("Je ne reviendrai plus jamais ici", "Paul Roy"),
        ),
        case(
            "without quotation marks",
            "Le pont rouvrira lundi, a précisé Mme Morel.",
            ("Le pont rouvrira lundi", "Mme Morel"),
        ),
        case(
            "an agency's source line",
            "Le pont rouvrira lundi, a rapporté l'agence Norvapress.",
            ("Le pont rouvrira lundi", "agence Norvapress"),
        ),
        case(
            "on, behind which a place stands",
            "« Le pont ne présente aucun danger », insiste-t-on à la préfecture.",
            ("Le pont ne présente aucun danger", "préfecture"),
        ),
        case(
            "on, de source policière",
            "Le pont rouvrira lundi, précise-t-on de source policière.",
            ("Le pont rouvrira lundi", "source policière"),
        ),
        case(
            "what one can read",
            "« Le pont ne présente aucun danger », peut-on lire dans le rapport.",
            ("Le pont ne présente aucun danger", "rapport"),
        ),
        case(
            "a quotation in two halves around its cue",
            "« Le pont est désormais ouvert », a déclaré Mme Morel, « et la route suivra bientôt ».",
            ("Le pont est désormais ouvert […] et la route suivra bientôt", "Mme Morel"),
        ),
        case(
            "the pronoun's cue within one pair of marks",
            "Paul Roy se veut rassurant. « Le pont est ouvert, a-t-il dit. La route suivra bientôt. »",
            ("Le pont est ouvert […] La route suivra bientôt.", "Paul Roy"),
        ),
        case(
            "the pronoun's cue within unquoted words",
            "Anne Morel est venue hier. Le pont, a-t-elle précisé, rouvrira lundi.",
            ("Le pont […] rouvrira lundi", "Anne Morel"),
        ),
        case(
            "the noun's cue within one pair of marks",
            "« Le vieux pont est désormais sûr, a assuré la maire Anne Morel, et il rouvrira lundi matin. »",
            ("Le vieux pont est désormais sûr […] et il rouvrira lundi matin.", "Anne Morel"),
        ),
        case(
            "two words, and a verb that the tagger does not know",
            "« Bon courage », ricane Rudy Carle.",
            ("Bon courage", "Rudy Carle"),
        ),
        case(
            "a quotation with a complement, and the one after it",
            "« Le parti a perdu ses derniers fiefs » en ville, note le consultant Yvon Carat. « Il les regrettera. »",
            ("Le parti a perdu ses derniers fiefs » en ville […] Il les regrettera.", "Yvon Carat"),
        ),
        case(
            "a quotation after words without marks is another statement",
            "Les travaux dureront un an, indique la conseillère Mireille Sand. « Le chantier sera fermé la nuit. »",
            ("Les travaux dureront un an", "Mireille Sand"),
            ("Le chantier sera fermé la nuit.", "Mireille Sand"),
        ),
    ],
)
def test_a_cue_after_or_within_the_words_gives_them_to_its_subject(text: str, reports: Reports) -> None:
    assert reported(text) == reports


# --- the verb looks like a noun, an adjective or a command


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case("juge", "La maire Anne Morel juge le budget « intenable ».", ("le budget « intenable »", "Anne Morel")),
        case(
            "juge, the adjective first",
            "Le syndicat Rails, dans son tract, juge « intenable » le nouveau budget.",
            ("intenable", "syndicat Rails"),
        ),
        case(
            "table",
            "Le groupe Motrax table sur « une belle année ».",
            ("une belle année", "groupe Motrax"),
        ),
        case(
            "critique",
            "Le préfet critique « une décision absurde ».",
            ("une décision absurde", "préfet"),
        ),
        case(
            "dément, before an infinitive",
            "Le Norvas dément avoir fermé le port.",
            ("avoir fermé le port", "Norvas"),
        ),
        case(
            "corrige, after a quotation",
            "« Le pont fermera demain », corrige le préfet Paul Roy.",
            ("Le pont fermera demain", "Paul Roy"),
        ),
        case(
            "garanti",
            "La direction a garanti que le pont rouvrirait.",
            ("le pont rouvrirait", "direction"),
        ),
        case("a noun with its article", "Le juge reçoit « une lettre étrange » de la ville."),
        case("a noun in apposition", "Paul Roy, juge à Lanvert, lit « La Rive » chaque matin."),
        case("a noun without an article", "Faute de table, ils ont mangé debout près du « Vieux Moulin »."),
    ],
)
def test_a_cue_that_looks_like_another_word_is_still_a_verb(text: str, reports: Reports) -> None:
    assert reported(text) == reports


# --- nouns and adjectives that say what somebody thinks; a few words; whoever is heard


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "a hope",
            "La porte-parole Eva Tilly a exprimé l'espoir que la trêve durerait.",
            ("la trêve durerait", "Eva Tilly"),
        ),
        case(
            "a will, before an infinitive",
            "Les deux porte-parole ont exprimé la volonté de reprendre le dialogue.",
            ("reprendre le dialogue", "deux porte-parole"),
        ),
        case(
            "an adjective, in the plural",
            "Les élues sont convaincues que le pont tiendra.",
            ("le pont tiendra", "élues"),
        ),
        case("one word", "Faux, répondent les syndicats.", ("Faux", "syndicats")),
        case("two words", "Pas question, tranche le maire Paul Roy.", ("Pas question", "Paul Roy")),
        case(
            "two words and a pronoun",
            "Paul Roy a lu le plan. Des classeurs, tranche-t-il.",
            ("Des classeurs", "Paul Roy"),
        ),
        case(
            "à l'en croire",
            "Paul Roy a pris la parole. À l'en croire, la digue est solide.",
            ("la digue est solide", "Paul Roy"),
        ),
        case(
            "what a survey says that people say",
            "D'après une enquête de l'institut Carmine, 62 % des habitants disent soutenir la grève.",
            ("62 % des habitants disent soutenir la grève", "enquête de l'institut Carmine"),
            ("soutenir la grève", "62 % des habitants"),
        ),
        case("hope without a clause", "Les secours gardent peu d'espoir, le fleuve monte encore."),
        case("an adjective of something else", "Les routes sont sûres, que la pluie tombe ou non."),
        case("a lawyer in apposition", "Luc Ferrand, avocat, défend son client."),
    ],
)
def test_an_opinion_can_be_a_noun_an_adjective_or_a_few_words(text: str, reports: Reports) -> None:
    assert reported(text) == reports


# --- the cue opens a clause


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "que",
            "Mme Morel a déclaré que le pont rouvrirait lundi.",
            ("le pont rouvrirait lundi", "Mme Morel"),
        ),
        case(
            "two clauses under one cue are one statement",
            "Mme Morel a déclaré que le pont rouvrirait lundi et que la route suivrait.",
            ("le pont rouvrirait lundi et que la route suivrait", "Mme Morel"),
        ),
        case(
            "two cues on one subject are two statements",
            "Mme Morel a déclaré que la décision serait prise lundi et a ajouté que le vote serait public.",
            ("la décision serait prise lundi", "Mme Morel"),
            ("le vote serait public", "Mme Morel"),
        ),
        case(
            "faire savoir",
            "Mme Morel a fait savoir que le pont rouvrirait lundi.",
            ("le pont rouvrirait lundi", "Mme Morel"),
        ),
        case(
            "comment",
            "Paul Roy raconte comment il a traversé la rivière.",
            ("comment il a traversé la rivière", "Paul Roy"),
        ),
        case(
            "the judgement before que is said too",
            "Le maire trouve étrange que le préfet se taise.",
            ("étrange que le préfet se taise", "maire"),
        ),
        case(
            "quoted pieces stay in the clause",
            "La maire a estimé que le texte était « une farce » et qu'il ne « passerait pas ».",
            ("le texte était « une farce » et qu'il ne « passerait pas »", "maire"),
        ),
        case(
            "nested: one statement for each cue",
            "Les médias de Valdorie ont rapporté que Paul Roy avait dit que le pont était sûr.",
            ("Paul Roy avait dit que le pont était sûr", "médias de Valdorie"),
            ("le pont était sûr", "Paul Roy"),
        ),
        case(
            "whoever is relayed speaks, not the relay",
            "Paul Roy, cité par Norvapress, affirme que le pont est sûr.",
            ("le pont est sûr", "Paul Roy"),
        ),
        case(
            "those who are told stand before que",
            "Le préfet a dit aux habitants que le pont serait fermé.",
            ("le pont serait fermé", "préfet"),
        ),
        case(
            "what one does not think is said",
            "Mme Morel ne pense pas que le pont soit sûr.",
            ("le pont soit sûr", "Mme Morel"),
        ),
        case(
            "on, behind which a ministry stands",
            "Au ministère, on jure que le pont rouvrira lundi.",
            ("le pont rouvrira lundi", "ministère"),
        ),
        case(
            "the sentence goes on after the relative clause",
            "Le ministre Paul Roy, qui a annoncé que la taxe baisserait, est reparti aussitôt.",
            ("la taxe baisserait", "Paul Roy"),
        ),
        case(
            "a participle that shares its auxiliary",
            "La maire a déclaré que la ville était prête et ajouté que les élus suivraient.",
            ("la ville était prête", "maire"),
            ("les élus suivraient", "maire"),
        ),
        case(
            "a communiqué and its house",
            "Dans un communiqué, la préfecture indique que le pont est fermé.",
            ("le pont est fermé", "préfecture"),
        ),
        case(
            "a parenthesis before que",
            "La Gazette de Lanvert affirmait dimanche, citant un proche du maire, que le pont fermerait.",
            ("le pont fermerait", "Gazette de Lanvert"),
        ),
        case(
            "what the article adds is not said",
            "Mme Morel a confirmé que le pont rouvrirait, sans en préciser le jour.",
            ("le pont rouvrirait", "Mme Morel"),
        ),
        case(
            "démentir que",
            "Le ministre Paul Roy dément que le pont soit fermé.",
            ("le pont soit fermé", "Paul Roy"),
        ),
        case(
            "a year before que",
            "La cour a jugé en mai 2021 que le pont appartenait à la ville.",
            ("le pont appartenait à la ville", "cour"),
        ),
        case(
            "when he said so is not what he said",
            "Paul Garnier a assuré que le port était sûr, alors que deux navires brûlaient encore.",
            ("le port était sûr", "Paul Garnier"),
        ),
        case(
            "within the clause it is",
            "Paul Garnier a assuré que le port, après la guerre, serait reconstruit.",
            ("le port, après la guerre, serait reconstruit", "Paul Garnier"),
        ),
        case(
            "what the article calls it is not what she said",
            "Claire Vasset estime que la ville pourra payer, une analyse que ne partage pas le préfet.",
            ("la ville pourra payer", "Claire Vasset"),
        ),
        case(
            "a verb after a comma that is the clause's own",
            "Le chercheur Samuel Ortès ajoute que les orages, comme les vagues de chaleur, sont liés au climat.",
            ("les orages, comme les vagues de chaleur, sont liés au climat", "Samuel Ortès"),
        ),
        case(
            "jusqu'à dire is said",
            "Le sénateur Jules Mirande va jusqu'à dire que le pont est perdu.",
            ("le pont est perdu", "Jules Mirande"),
        ),
        case(
            "a remark with étant is the article's",
            "Les délégués ont assuré à Dravik que le port rouvrirait, la Norvasie étant engagée dans les travaux.",
            ("le port rouvrirait", "délégués"),
        ),
        case(
            "the agency that relays it is no part of it",
            "Paul Garnier a annoncé que le port rouvrirait, selon l'agence Corvia.",
            ("le port rouvrirait", "Paul Garnier"),
        ),
    ],
)
def test_a_clause_after_que_is_what_its_subject_said(text: str, reports: Reports) -> None:
    assert reported(text) == reports


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "ajoutant que",
            "La maire a déclaré que la ville était prête, ajoutant que les élus suivraient.",
            ("la ville était prête", "maire"),
            ("les élus suivraient", "maire"),
        ),
        case(
            "soulignant que, after an infinitive",
            "La maire Anne Morel a expliqué avoir consulté les élus, soulignant que rien n'était décidé.",
            ("avoir consulté les élus", "Anne Morel"),
            ("rien n'était décidé", "Anne Morel"),
        ),
        case(
            "avant d'ajouter que, in a sentence of its own",
            "Mme Morel a déclaré que le pont rouvrirait lundi. Avant d'ajouter que la route suivrait.",
            ("le pont rouvrirait lundi", "Mme Morel"),
            ("la route suivrait", "Mme Morel"),
        ),
        case(
            "et de préciser que",
            "Mme Morel a déclaré que le pont rouvrirait lundi. Et de préciser que la route suivrait.",
            ("le pont rouvrirait lundi", "Mme Morel"),
            ("la route suivrait", "Mme Morel"),
        ),
        case(
            "en expliquant que",
            "La ministre Anne Morel a quitté la salle en expliquant que le débat était clos.",
            ("le débat était clos", "Anne Morel"),
        ),
        case(
            "pour dire que",
            "La ministre Anne Morel a pris la parole pour dire que le débat était clos.",
            ("le débat était clos", "Anne Morel"),
        ),
        case(
            "the participle is not the bridge's",
            "Mme Morel a déclaré que le pont rouvrirait lundi, ajoutant que la route suivrait.",
            ("le pont rouvrirait lundi", "Mme Morel"),
            ("la route suivrait", "Mme Morel"),
        ),
        case(
            "an opening participle is the subject's that follows",
            "Disant avoir des doutes sur la méthode, la députée Claire Vasset a quitté la salle.",
            ("avoir des doutes sur la méthode", "Claire Vasset"),
        ),
        case(
            "a participle whose quoted words come late",
            "Claire Vasset dit avoir « confiance », évoquant les progrès de l'enquête et la « sérénité » des juges.",
            ("avoir « confiance »", "Claire Vasset"),
            ("sérénité", "Claire Vasset"),
        ),
        case(
            "we who estimate within a quotation report nobody",
            "« Nous avons refusé de voter, estimant que la salle n'était pas informée », raconte Claire Vasset.",
            ("Nous avons refusé de voter, estimant que la salle n'était pas informée", "Claire Vasset"),
        ),
    ],
)
def test_a_cue_without_a_subject_goes_on_for_the_one_before(text: str, reports: Reports) -> None:
    assert reported(text) == reports


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "dire vouloir",
            "Mme Morel a dit vouloir rouvrir le pont lundi.",
            ("vouloir rouvrir le pont lundi", "Mme Morel"),
        ),
        case(
            "assurer être",
            "Mme Morel assure être prête à rouvrir le pont.",
            ("être prête à rouvrir le pont", "Mme Morel"),
        ),
        case(
            "affirmer ne pas",
            "Paul Roy affirme n'avoir rien signé.",
            ("n'avoir rien signé", "Paul Roy"),
        ),
        case(
            "promettre de",
            "Paul Roy promet de rouvrir le pont lundi.",
            ("rouvrir le pont lundi", "Paul Roy"),
        ),
        case(
            "reconnaître avoir",
            "Paul Roy reconnaît avoir signé sans lire.",
            ("avoir signé sans lire", "Paul Roy"),
        ),
        case(
            "se dire and an adjective",
            "Mme Morel se dit prête à rouvrir le pont.",
            ("prête à rouvrir le pont", "Mme Morel"),
        ),
        case(
            "se dire and a quoted adjective",
            "Mme Morel s'est dite « très inquiète » de la crue.",
            ("très inquiète » de la crue", "Mme Morel"),
        ),
        case(
            "se déclarer favorable",
            "Paul Roy s'est déclaré favorable à la fermeture du pont.",
            ("favorable à la fermeture du pont", "Paul Roy"),
        ),
        case(
            "what is denied",
            "« Ce sont des monstres », ajoute Paul Garnier, assurant ne pas avoir fait campagne contre les éoliennes.",
            ("Ce sont des monstres", "Paul Garnier"),
            ("ne pas avoir fait campagne contre les éoliennes", "Paul Garnier"),
        ),
    ],
)
def test_an_infinitive_or_an_adjective_can_be_what_is_said(text: str, reports: Reports) -> None:
    assert reported(text) == reports


# --- the source without a verb


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "selon, before",
            "Selon Paul Roy, le pont rouvrira lundi.",
            ("le pont rouvrira lundi", "Paul Roy"),
        ),
        case(
            "selon, after a comma",
            "Le pont rouvrira lundi, selon Mme Morel.",
            ("Le pont rouvrira lundi", "Mme Morel"),
        ),
        case(
            "selon, without a comma",
            "Le pont rouvrira lundi selon la préfecture.",
            ("Le pont rouvrira lundi", "préfecture"),
        ),
        case(
            "selon a document",
            "Selon un communiqué de la préfecture, le pont rouvrira lundi.",
            ("le pont rouvrira lundi", "communiqué de la préfecture"),
        ),
        case(
            "selon, before a quotation",
            "Selon Paul Roy, « le pont est parfaitement sûr ».",
            ("le pont est parfaitement sûr", "Paul Roy"),
        ),
        case(
            "two counts, two sources",
            "Ils étaient 300 selon la police, 800 selon les organisateurs.",
            ("Ils étaient 300", "police"),
            ("800", "organisateurs"),
        ),
        case(
            "d'après",
            "D'après Paul Roy, le pont rouvrira lundi.",
            ("le pont rouvrira lundi", "Paul Roy"),
        ),
        case("pour somebody", "Pour Anne Morel, le pont est sûr.", ("le pont est sûr", "Anne Morel")),
        case(
            "pour, an office and a name",
            "Pour la maire Anne Morel, le pont est sûr.",
            ("le pont est sûr", "Anne Morel"),
        ),
        case("de l'avis de", "De l'avis de Mme Morel, le pont est sûr.", ("le pont est sûr", "Mme Morel")),
        case("aux yeux de", "Aux yeux de Mme Morel, le pont est sûr.", ("le pont est sûr", "Mme Morel")),
        case("à en croire", "À en croire Paul Roy, le pont est sûr.", ("le pont est sûr", "Paul Roy")),
        case(
            "de source policière",
            "De source policière, le pont est fermé.",
            ("le pont est fermé", "source policière"),
        ),
        case(
            "de source proche",
            "De source proche du dossier, le pont est fermé.",
            ("le pont est fermé", "source proche du dossier"),
        ),
        case(
            "pour qui",
            "Le conseil a entendu l'historien Paul Roy, pour qui le pont date du Moyen Âge.",
            ("le pont date du Moyen Âge", "Paul Roy"),
        ),
        case(
            "the claim according to which",
            "Paul Roy rejette l'affirmation de Mme Morel selon laquelle le pont est sûr.",
            ("le pont est sûr", "Mme Morel"),
        ),
        case(
            "the idea according to which",
            "Un élu a soutenu l'idée selon laquelle le pont serait dangereux.",
            ("le pont serait dangereux", "élu"),
        ),
        case(
            "comme l'a rappelé, before",
            "Comme l'a rappelé Mme Morel, le pont date de 1902.",
            ("le pont date de 1902", "Mme Morel"),
        ),
        case(
            "comme l'a rappelé, after",
            "Le pont date de 1902, comme l'a rappelé Mme Morel.",
            ("Le pont date de 1902", "Mme Morel"),
        ),
        case(
            "comme le rappelle",
            "Le pont date de 1902, comme le rappelle Paul Roy.",
            ("Le pont date de 1902", "Paul Roy"),
        ),
        case(
            "c'est ce qu'a annoncé",
            "Le pont rouvrira lundi. C'est ce qu'a annoncé Mme Morel.",
            ("Le pont rouvrira lundi", "Mme Morel"),
        ),
        case(
            "c'est ce que viennent de déclarer",
            "Le pont rouvrira lundi. C'est ce que viennent de déclarer les ingénieurs de la ville.",
            ("Le pont rouvrira lundi", "ingénieurs de la ville"),
        ),
        case(
            "ce que souligne",
            "Le pont est sûr, ce que souligne Mme Morel.",
            ("Le pont est sûr", "Mme Morel"),
        ),
        case(
            "a rumour at the head of its sentence",
            "La rumeur selon laquelle le pont serait fermé a circulé tout le week-end.",
            ("le pont serait fermé", None),
        ),
    ],
)
def test_a_source_can_be_named_without_a_verb_of_its_own(text: str, reports: Reports) -> None:
    assert reported(text) == reports


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        case(
            "a cue and a colon",
            "Mme Morel a précisé : « Le pont rouvrira lundi. »",
            ("Le pont rouvrira lundi.", "Mme Morel"),
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
            "after two statements it goes on with the second",
            "« Rien n'est sûr », note Claire Vasset, assurant avoir de « bonnes raisons ». « Le vote sera serré. »",
            ("Rien n'est sûr", "Claire Vasset"),
            ("avoir de « bonnes raisons » […] Le vote sera serré.", "Claire Vasset"),
        ),
    ],
)
def test_quotations_that_stand_alone_have_a_speaker_nearby(text: str, reports: Reports) -> None:
    assert reported(text) == reports


# --- what is no statement


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Le film « Le Pont des soupirs » sort mercredi.", id="a title"),
        pytest.param("Paul Roy a lu la revue « Verdun ».", id="the title of a review"),
        pytest.param("L'opération « Mains propres » a commencé.", id="the name of an operation"),
        pytest.param(
            "Mme Morel parle des « gilets roses ». Les « gilets roses » ont manifesté.", id="a nickname that returns"
        ),
        pytest.param("La « petite » rivière a débordé.", id="scare quotes"),
        pytest.param("La clause dite « du plus lent » sera revue.", id="dite, which names"),
        pytest.param("Sur une banderole, on lisait : « Rendez-nous le pont ! »", id="a banner"),
        pytest.param("On peut dire que le pont est vieux.", id="on peut dire"),
        pytest.param("Rappelons que le pont date de 1902.", id="the article reminds"),
        pytest.param("Il est à noter que le pont date de 1902.", id="il est à noter"),
        pytest.param("Il faut dire que le pont est vieux.", id="il faut dire"),
        pytest.param("Cela signifie que le pont est sûr.", id="a thing means"),
        pytest.param("Mme Morel n'a pas dit que le pont rouvrirait.", id="not said"),
        pytest.param("Mme Morel a-t-elle dit que le pont rouvrirait ?", id="asked whether it was said"),
        pytest.param("Est-ce que Mme Morel pense que le pont rouvrira ?", id="asked whether it is thought"),
        pytest.param("Si le maire était là, il dirait que le pont est sûr.", id="supposed"),
        pytest.param("Selon l'âge, le tarif varie.", id="selon, dependence"),
        pytest.param("Le pont ouvre selon les horaires de la marée.", id="selon, a timetable"),
        pytest.param("Pour Noël, le pont sera illuminé.", id="pour, a date"),
        pytest.param("Pour la rentrée, le pont sera repeint.", id="pour, an occasion"),
        pytest.param("Le pont est plus vieux que la route.", id="a comparison"),
        pytest.param("Le maire est venu alors que le pont était fermé.", id="alors que"),
        pytest.param("Le maire assure la sécurité du pont.", id="assurer, an object"),
        pytest.param("Paul Roy a remercié les pompiers.", id="thanks"),
        pytest.param("La foule a applaudi la chanteuse.", id="applause"),
        pytest.param("Photo : Anne Morel", id="the credit of a photograph"),
        pytest.param("Le pont rouvrira-t-il ?\n\nPar Anne Morel", id="a headline and a byline"),
        pytest.param(
            "Le maire de Lanvert assure que le pont rouvrira lundi\n\nLa rivière est haute depuis mardi.",
            id="a headline that reports",
        ),
        pytest.param(
            "« Le pont rouvrira lundi », assure la maire de Lanvert\n\nLa rivière est haute depuis mardi.",
            id="a headline that quotes",
        ),
        pytest.param("Le pont rouvrira lundi.", id="the article speaks for itself"),
        pytest.param(
            "Dites que le pont est sûr.",
            id="an order",
            marks=pytest.mark.xfail(reason="an imperative in -ez or -es is read as a report", strict=True),
        ),
        pytest.param("Paul Garnier a été averti que le pont était fermé.", id="who is told does not tell"),
        pytest.param("Le ministre doit préciser lundi que le pont fermera.", id="what is still to be said"),
        pytest.param("Les équipes ont des tâches, comme trouver des lits pour la nuit.", id="comme and an infinitive"),
        pytest.param("Les actes de cet homme répondent à une « logique délirante ».", id="répondre à a thing"),
    ],
)
def test_nobody_is_reported(text: str) -> None:
    assert reported(text) == []
