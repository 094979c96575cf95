"""Kinds of finding that real press has and that invented articles had not: one table for each."""

import pytest
from reports import contents, sentences
from spoken import Speakers, case, speakers


@sentences(
    "« [On ne s'en prend pas à ma personne, mais au port », par « des gens qui cassent », et « le port tiendra]"
    " », a déclaré Anne Roy.",
    "[Les élus iront « voter le budget » car « il nous faut une année calme] », a déclaré Anne Roy.",
    "[Si le port s'en tire toujours], assure Anne Roy, [+c'est parce que « les lois sont faites pour lui »].",
)
def test_an_inserted_cue_gives_the_whole_clause_that_quotes(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "« [Nous resterons toutes les nuits jusqu'à lundi] », ont annoncé les « bonnets bleus ».",
    'Bertrand Veau, élu sans étiquette de Tornon, décrit "[une femme proche des gens]".',
)
def test_who_speaks_may_be_quoted_and_the_verb_may_look_like_a_noun(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Les marins scandent « [Mairie démission] ».",
    "La chorale chante « La Valmérienne ».",
    "La ministre demande des efforts aux familles pour assurer la « paix sociale ».",
    "Ses opposants dénoncent un combat « [d'arrière-garde », « perdu d'avance] ».",
    "Dans un communiqué, ils ont jugé « [insuffisantes] » les mesures annoncées lundi.",
    "C'est ce que la maire a appelé un « [pari sur l'avenir] ».",
    "Les riverains appellent « [vivement la mairie à agir avant l'hiver] ».",
    "La directrice Anne Roy a quitté la salle, avant de fustiger « [les lenteurs du conseil] ».",
    "Le maire Paul Roy est même allé jusqu'à qualifier l'élue de « [menteuse] ».",
    "Le maire Paul Roy a été amené à qualifier l'élue de « menteuse ».",
    "Paul Roy est souvent comparé par les élus au « [sparadrap] » de la ville.",
    "La taxe est dénoncée par les élus du « Mouvement clair ».",
)
def test_quoted_words_are_somebodys_where_the_verb_says_so(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le ministre a nié [avoir reçu des consignes].",
    "54 % pensent qu'[il faut poursuivre] et 46 % souhaitent l'interrompre.",
    "La maire a dit que [le pont rouvrirait samedi], rejetant l'appel du préfet à la patience.",
    "Mme Roy a proposé en octobre de [créer un périmètre de sécurité].",
    "Mme Roy s'était engagée lundi à [soutenir le pacte].",
    "Ce dernier a laissé entendre qu'[il partirait].",
    "Les habitants promettent en tout cas de [défendre leur digue].",
    "Le maire Paul Roy s'est d'ores et déjà félicité d'[avoir rouvert le pont].",
    "Le maire Paul Roy a dans la foulée félicité d'anciens élus d'avoir rouvert le pont.",
    "Le maire Paul Roy a annoncé hier, que [le pont rouvrirait lundi].",
    "Le maire Paul Roy a annoncé un plan, que la ville attendait.",
    "D'après cette note, que nous avons lue, [213 postes seront supprimés].",
    "D'après cette note, [le quai que nous avons vu fermera].",
)
def test_where_what_is_said_begins_and_ends(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Raisonnable pour qui, faut-il le rappeler au maire, à quel prix ?",
    "Il n'était pas exclu que le cortège soit infiltré.",
    "Une marche qui veut montrer que le mouvement dure.",
    "Les mesures annoncées pour calmer la colère coûtent cher.",
    "Les annonces promettent de heurter le sénat.",
    "Le maire condamne toute violence quelle que ce soit.",
)
def test_what_nobody_says(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Comme annoncé par Anne Roy, [un million d'euros seront versés aux familles].",
    "[Il a été touché par un projectile], comme il l'écrit sur son compte.",
)
def test_comme_gives_a_clause_to_whoever_announced_it(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Nous avons rencontré un maçon venu de loin : « [Je suis passé par hasard et je reste ici.] »",
)
def test_whom_the_article_met_speaks_after_the_colon(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Des véhicules que le juge a adaptés à la montagne.",
)
def test_what_is_judged_may_be_named_before(text: str, said: list[str]) -> None:
    assert contents(text) == said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        case("many", "Le pont ferme. Pour beaucoup, la mairie a menti pendant des mois.", "beaucoup"),
        case("others", "Le pont ferme. Pour d'autres, cette fermeture annonce la fin du quartier.", "d'autres"),
        case("reasons", "Pour plusieurs raisons, la mairie a menti pendant des mois."),
        case("letters and a figure", "Selon l'U2R, le pont tiendra.", "U2R"),
        case("a figure", "Selon 5, le pont tiendra.", None),
        case("an aside", "Le pont était plein « à cause du vent », lance, énervée, Émilie Ardant.", "Émilie Ardant"),
        case("whole name", "Quant à la Ligue paysanne, elle regrette que le pont soit fermé.", "Ligue paysanne"),
    ],
)
def test_who_is_named_by_few_words(text: str, expected: Speakers) -> None:
    assert speakers(text) == expected
