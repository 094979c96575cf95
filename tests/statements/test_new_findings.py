"""Kinds of finding that real press has and that invented articles had not: one table for each."""

from reports import contents, sentences


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
)
def test_where_what_is_said_begins_and_ends(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Raisonnable pour qui, faut-il le rappeler au maire, à quel prix ?",
    "Il n'était pas exclu que le cortège soit infiltré.",
    "Une marche qui veut montrer que le mouvement dure.",
    "Les mesures annoncées pour calmer la colère coûtent cher.",
    "Il existe de sérieuses raisons de penser que la digue cédera.",
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
