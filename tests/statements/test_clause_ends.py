"""Where what is reported ends and the article speaks again."""

from reports import contents, sentences


@sentences(
    "Le préfet a dit que [le pont tiendrait], mais la maire a répondu que [personne ne l'avait inspecté].",
    ("La direction assure que [les salaires seront versés], mais les syndicats craignent que [la caisse soit vide]."),
    "Le club affirme que [le stade sera prêt], puis l'entraîneur a reconnu que [la pelouse manquait].",
    ("Anne Morel a déclaré que [le budget était voté], et Paul Roy a ajouté que [les travaux commenceraient en mai]."),
    (
        "Le ministre soutient que [la réforme aidera les plus pauvres], mais l'opposition dénonce « [un cadeau "
        "aux riches] »."
    ),
    "La maire a expliqué que [le projet coûterait cher, mais que la ville pouvait le payer].",
    "Le préfet a indiqué que [deux routes étaient coupées mais que la troisième restait ouverte].",
    "Il a répété que [le maire savait, mais que le préfet avait assuré que [tout irait bien]].",
    "Le patron a affirmé que [l'usine resterait ouverte], tandis que les ouvriers ont dénoncé « [un mensonge] ».",
    ("L'opposition veut que [la taxe soit supprimée], alors que le gouvernement estime qu'[elle est indispensable]."),
    "Elle a dit [vouloir quitter le conseil], tandis que son adjoint espère [rester].",
    "Le témoin affirme que [le feu est parti de la cave pendant que tout le monde dormait].",
    "Le suspect admet [avoir pris la voiture], mais il ajoute que [la porte était ouverte].",
    "Le ministre s'est dit « [choqué » par les pillages], et a reporté sa visite à Norvalie.",
    "Le collectif, qui se dit [apolitique et pacifique], gagne du terrain.",
    "Le maire estime que [la grogne « se structure et se durcit » dans les ports].",
)
def test_a_clause_set_beside_what_is_said_is_the_articles_own(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le pilote, qui a dit que [l'avion était intact], est arrivé à Lanvert mardi.",
    "La veuve, qui assure [ne rien savoir], a quitté la ville.",
    "Le patron, qui avait promis que [personne ne partirait], a supprimé deux cents postes.",
    "Anne Morel, qui promettait que « [personne ne paierait un sou de plus] », a pourtant relevé la taxe.",
    "Paul Roy, qui jure que [le pont, bâti en 1902, tiendra], l'a fait fermer.",
    "Lorsque la maire eut annoncé que [la fête était annulée], la foule a sifflé.",
    "Après que le préfet a déclaré que [la digue était sûre], les habitants sont rentrés chez eux.",
    "Alors que le gouvernement affirme que [les prix baissent], les familles ne voient rien venir.",
    "Si le maire assure que [tout est prêt], les riverains restent méfiants.",
    "Quand Paul Roy dit que [la route est sûre], il oublie le dernier accident.",
    "Lorsque Anne Morel a annoncé dans son discours qu'[elle se retirait], elle a été applaudie.",
    "D'après le rapport annuel de la banque, rendu public jeudi, [la dette a doublé].",
    "Elle raconte [avoir rencontré des dockers] sans pour autant donner son avis.",
    "Il a déclaré [comprendre la « colère » des dockers], mais en gardant le cap.",
    "32 % des habitants estiment que [la lassitude domine] (en hausse de 8 %).",
    "La banque estime que [la dette (en hausse de 8 %) sera payée].",
)
def test_the_clause_around_what_is_said_is_the_articles_own(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le maire a dit que [le bassin serait vidé] – comme il l'avait fait l'an dernier.",
    "La préfecture indique que [le barrage est sûr] (il a été inspecté en mai).",
    "Le maire a juré que [le stade – le plus vieux du pays – serait rénové].",
    "La banque estime que [la croissance atteindra 2 % (contre 1 % l'an dernier) au printemps].",
    "Elle affirme que [le film sera tourné à Lanvert] – une première pour la ville.",
    "La maire a annoncé que [la piscine rouvrirait], ce que réclamaient les nageurs depuis des mois.",
    "« [La piscine rouvrira] », a annoncé la maire, ce que réclamaient les nageurs depuis des mois.",
    "Selon lui, [la digue tient, une manière de rassurer les touristes].",
    "Le chercheur explique que [les lapins creusent des galeries, une manière de fuir les renards].",
)
def test_an_aside_is_the_articles_own(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le préfet a fermé le pont, estimant que [la structure était fragile].",
    "La maire a été longuement applaudie, ajoutant que [le combat continuait].",
    "Le chanteur a annulé sa tournée, disant [craindre pour sa santé].",
    "Affirmant [avoir été trahi], Paul Roy a quitté le conseil.",
    "L'avocate a critiqué l'enquête, affirmant que [son client était innocent et qu'il le prouverait].",
    "Le ministre a salué l'accord, le qualifiant de « [grand pas pour la paix] ».",
    "La ministre a cru bon de lancer que [le fleuve nous séparait].",
    "Paul Roy a jugé utile de fermer le pont.",
    "Le texte du juge est utile de l'avis de tous.",
    "Elle a quitté la salle, tout en expliquant [être prête à revenir].",
    "Paul Roy n'a pas voté, estimant que [le moment n'est pas le bon], tout en disant [être favorable au projet].",
    "Il a refusé, affirmant [ne rien savoir] et disant [vouloir partir].",
    (
        "Selon le syndicat Rails, [la fermeture « n'est pas à l'ordre du jour »], tout en ajoutant que « [rien "
        "n'est exclu à long terme] »."
    ),
    "Le juge reproche au prévenu de s'être enfui et relève que [la victime avait « crié à l'aide » en vain].",
    "Paul Roy estime que [le club a perdu la tête] avant de rappeler qu'[il fallait se battre].",
    "Paul Roy estime que [le club aurait dû attendre avant de rappeler son entraîneur].",
    "Selon Paul Roy, [c'est l'inconnue] : « [La rivière monte encore] ».",
    "Pour Paul Roy, [ces gens sont à bout] : « [Ils travaillent et ne vivent plus] ».",
    "Selon la police, le maire a répondu : « [Je n'ai rien à dire] ».",
)
def test_another_cue_begins_another_statement(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Les experts pensent que [la digue cédera]. Et que [+personne ne sera prévenu].",
    "La maire estime que [le pont est sûr], mais les riverains en doutent. Et que dire de la route ?",
    "Le pont est fermé. Et que personne ne vienne se plaindre.",
)
def test_the_next_sentence_can_take_up_the_clause(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    # what goes on with the same speaker, and a participle that is part of what is said
    "La maire assure que [le quai est fermé], ajoutant que [les pêcheurs partiront].",
    "La ministre a déclaré que [le tunnel fermerait, les travaux devant durer un an].",
    "Le port annonce que [les chalutiers portant un permis seront admis].",
)
def test_a_participle_with_a_subject_of_its_own_is_another_statement(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    # without quotation marks, or with words of the cue's own before the comma, the reason is part of what is said
    "Mme Solmon a dit [vouloir la paix dans les écoles, car les parents ont porté plainte].",
    "Le préfet affirme que [la digue, « vieille de cent ans », ne tiendra pas, même si on la répare].",
    "Le préfet affirme que « [la digue ne tiendra pas, car deux vannes ont cédé] ».",
    "Les élus ont estimé que « [le port vacille] », n'hésitant pas à parler de trahison.",
    "Le procureur dit que [les « faits » sont établis], comme le veut l'usage.",
    "La ministre indique que [le pays enverra des « renforts » à la foire, en ajoutant des hommes aux gardes].",
)
def test_after_words_quoted_to_their_end_the_article_gives_its_reason(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Elle explique aux élus que [le pont, qui était neuf, a cédé et qu'il faudrait le refaire].",
    "Il a écrit en ajoutant que [la grue, dont le bras était tordu, avait basculé].",
    "Le gardien, qui dit que [le parc est fermé], a perdu sa clé.",
)
def test_a_relative_clause_within_what_is_said_does_not_end_it(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le chanteur avait annoncé à la radio qu'[il quittait le groupe] et affirmé qu'[il vivait seul].",
    "Le préfet avait indiqué que [le pont était fermé] et ajouté que [les bus s'arrêteraient].",
    "Le préfet a indiqué que [le pont est fermé] et précisé que [les bus s'arrêteraient].",
)
def test_a_participle_shares_the_auxiliary_of_a_cue_before_it(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Quand la maire a confirmé à la radio que [le pont fermerait], les commerçants ont protesté.",
    "Quand le préfet dit que [les quais sont sûrs], les pêcheurs rient.",
)
def test_the_main_clause_after_what_is_said_is_the_articles_own(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Estimant, en revanche, que [la digue « a contribué à sauver le port » de la crue], Anne Morel se tait.",
    "Faisant valoir que [la filière « nourrit deux mille familles »], le préfet Paul Roy a quitté la salle.",
    (
        "Radio Norva Internationale (RNI) a estimé que [la « forte marche » de vendredi était un « test contre "
        "Doral »], estimant que [les choix de la maire de la ville « n'auront pas suffi à apaiser la rue »]."
    ),
)
def test_a_participle_has_no_subject_of_its_own_before_it(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Paul Drouel se défend d'[être un chef] mais ses mots pèsent lourd.",
    "Paul Drouel se défend d'[être un chef mais aussi un ami].",
    "La maire a promis d'[entendre les plaintes], mais nombre d'habitants n'y croient plus.",
)
def test_a_clause_with_mais_after_an_infinitive_is_the_articles_own(text: str, said: list[str]) -> None:
    assert contents(text) == said
