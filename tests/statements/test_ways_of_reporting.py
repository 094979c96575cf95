"""Ways of reporting that newspapers have: who is heard, judged, called, cried; what only looks like it."""

from reports import contents, sentences


@sentences(
    "La préfète a rouvert le pont, sans exclure que [la crue revienne].",
    "La préfète a rouvert le pont, sans hésiter à dire que [la crue reviendrait].",
    "L'historien Aimé Doucet voit dans ce geste « [une rupture] ».",
    "Le gouvernement entend « [rétablir l'ordre] ».",
    "Le maire a lancé à la foule un « [merci] ».",
    "Le maire a lancé un appel à « [cesser les violences] ».",
    "J'entends des élus dénoncer une « [farce] ».",
)
def test_what_is_seen_launched_or_left_unsaid_may_be_words(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "« [Il faut leur faire peur] », lançait, sur les quais de Lyon, une manifestante entre deux harangues.",
    "« [Les maires sont fatigués] », constatait, le 19 décembre, l'éditorial du quotidien.",
    "« [C'est un notaire, pas un médiateur] », lâche, cruel, un ancien collègue.",
    "« [C'est un retour aux racines] », dit en riant cette avocate de Brumas.",
    "« [Tout le monde est inquiet] », répond clairement et calmement Guy Standin.",
    "Mais « [la plupart du temps, rien ne change] », déplore la septuagénaire.",
    "« [Qu'ils réparent déjà les fontaines !] » rigole un habitué.",
    "« [Le pays perd son miroir] », titre El Païs, au lendemain du vote.",
    "« [On est là pour défendre le port] », scandent plus de 200 dockers à l'appel du syndicat.",
    "« [Nous ne céderons pas] », a tweeté dimanche la direction du port.",
)
def test_words_may_stand_between_an_inserted_cue_and_its_subject(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "[En effet], explique le maire, [+le pont est vieux].",
    "[Aussi], suggère la géographe Eva Tilly, [+la mairie devrait « rouvrir le pont »].",
    "« [Il faut attendre un peu, répond Jean Tessier]. [Moi je suis prêt, je suis là] », insiste-t-il.".replace(
        ", répond Jean Tessier]", "], répond Jean Tessier"
    ),
    "« [Nous voulons vivre en paix], déclare Rory », titre le Telegraf.",
    "Non loin du port, ajoute la rue Basse, les cafés sont pleins.",
)
def test_a_cue_may_part_what_sets_the_scene_from_what_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "[Environ 12.000 agents étaient déployés lundi], selon la préfecture, auxquels s'ajoutent 6.000 pompiers.",
    "[La fête, qui a attiré au plus 900 curieux] selon la mairie, a été gâchée par la pluie.",
    "Ils réclament la suspension d'[une réforme qui menace] selon eux [+les petites entreprises].",
    "Ils étaient mille ([600] selon la police) à défiler.",
    "Pour Nicolas Bernar (NPU), docteur en droit, [la mauvaise image du pays vient de loin].",
    "« [Il faut de l'ordre] », prévient un ministre, selon qui [la lettre devra donner « un cadre »].",
    "[Il y a trois blessés qui ont été transportés à Lanvert], selon les pompiers.",
    "Le viaduc devait « [tenir mille ans] », selon les mots de son architecte, Paul Garnier.",
    "Le quartier est devenu un « [désert médical] », selon les termes employés par une étude.",
    "[Le quartier « souffre »], selon le maire.",
    "Il faut rappeler que [le club est soutenu par la moitié des habitants], selon les sondages.",
    "La foire a ouvert en marge d'[une marche qui a rassemblé 3000 personnes à Brumas] selon la préfecture.",
    "[Le déficit devrait grimper], d'après les propres prévisions de la région, [+à 4 % cette année].",
    "D'après leurs affirmations, [le patron a touché un million].",
    "[Au total, 200 marcheurs], selon la police, qui a fermé la rue, ont défilé.",
    "[Près de 300 marcheurs], selon la police, qui a fermé la rue, ont défilé.",
)
def test_a_source_has_only_what_stands_beside_it(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "J'entends régulièrement des collègues avouer qu'[ils sont débordés].",
    "Ce résultat pousse la maire Anne Roy à affirmer que [le port fermera].",
    "Cette hausse a amené le ministre à reconnaître que [les prix étaient trop hauts].",
    "Cette hausse pourrait amener le ministre à reconnaître que les prix sont trop hauts.",
    "L'agence signale tout de même que [le maire a reçu un couple de faucons].",
    "De source policière, [le suspect a fui], ce que M. Roy s'est refusé à confirmer.",
    "La présidente de l'Union, pour qui [le maire « a vendu le pont »], réclame un vote.",
    "[Il a fallu], raconte un membre du protocole, [+trois heures de palabres pour ouvrir la porte].",
    "[Il a fallu], raconte Anne Morin, [+trois heures].",
    "[Le coût atteint], selon Anne Morin, [+trois millions].",
    "[Le pont est vieux], raconte Anne Morin, 52 ans, bouquiniste.",
    "[La guerre aurait coûté], selon ses calculs, [+l'équivalent d'un an de recettes au pays].",
    "La ministre a été contrainte de reconnaître que [la digue était fragile].",
    "C'est faire dire au traité que la paix est acquise.",
    "Je vois Catherine Doron dire que, [quand on critique sa manière, on insulte le peuple].",
    "Le maire, fort aimé, ne craint pas de dire qu'[il faut « rouvrir le pont »].",
    "Plusieurs gardes avaient témoigné [avoir été victimes d'attaques].",
    "L'agence affirme de son côté que [des avions ont violé l'espace aérien du pays].",
    "Il s'est engagé, en tout cas, à ce que [les commerçants soient indemnisés].",
    "Un retraité s'est inquiété à voix haute de savoir [si l'on n'attirait pas les ennuis].",
    "Chez les jeunes, on assure que [les revendications sont reprises].",
    "54 % pensent qu'[il faut poursuivre] et 46 % souhaitent l'arrêt du mouvement.",
    "C'est comme si le maire affirmait que le pont tiendra.",
    "Sans préciser combien de temps cela durerait, le maire a fermé le pont.",
    "Le maire affirmait que [le pont tiendrait si la digue était neuve].",
    "C'est ce qui explique que chacun la réclame ici.",
    "Autrement dit, quelles que soient leurs idées, ils resteront.",
    "Ils cherchent un accord sur le déficit que le pays doit respecter.",
    "Les dockers assurent là aussi qu'[ils se joindront mardi aux marins].",
    "La panne le montre : le pont est vieux et fragile.",
)
def test_clauses_are_said_where_somebody_says_them(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le cabinet estime [à 4 millions de francs la perte annuelle du port].",
    "La fédération chiffrait [les pertes des commerçants à 2 milliards d'euros].",
    "Elle a choisi une robe que le tailleur a jugée.",
    "Le texte, qualifié de « farce », a été voté.",
    "Dans un message, il évoque un « [blocage du port », un « samedi de nuit » et « une grève générale] ».",
    "Elle demande « [un effort » qui « prenne en compte les familles] ».",
    "Le ministre a dénoncé un accord qui « [menace la paix] ».",
    "Mille lycéens ont manifesté aux cris de «[Castor démission !]» et de «[+La rue avec nous]».",
    "Le gouvernement défend l'usage de ces armes dites « intermédiaires ».",
    "Il appelle à une marche de nuit, baptisée « la nuit jaune ».",
    "La polémique met en doute le caractère « terroriste » de l'attaque.",
    "Les mesures exigées par les « gilets verts » seront coûteuses.",
)
def test_somebody_judges_calls_or_cries(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "La maire Anne Roy ferme le pont, car « [il y va de la vie de ceux qui le passent] ».",
    "Réaction dépitée d'une passante du Val: «[Je n'approuve pas ces mots qui nous blessent.]»",
    "Lire aussi : « Nous ne visons jamais la tête »",
    "Hier soir, lecture de « La Chèvre qui voulait voir la mer ».",
    "– La banque a publié lundi des résultats annuels meilleurs que prévu pour la région et le canton.",
)
def test_quotations_without_a_cue_are_somebodys_unless_they_are_titles_or_news(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "C'est une décision jugée « [incompréhensible] » par des riverains.",
    "Il est souvent accusé par ses adversaires d'[être le « président des riches »].",
    "Le syndicat réclame un « [Port du pouvoir vivre] », qui parlerait de salaires.",
    "Paul Dorn s'est même fâché devant ce tableau, évoquant « [une troupe d'étourdis sans capitaine] ».",
    "Une salle close, une « [ville morte] », pour reprendre la formule du préfet, attend les clients.",
    "Pour l'opposition, [c'est un « déni de démocratie »].",
    "Les taxes exigées par les « bonnets bleus » seront lourdes.",
    "Ils ont créé un « Port du pouvoir vivre », qui parle de salaires.",
    "Pour l'opposition, la soirée commence à huit heures.",
)
def test_quoted_words_are_somebodys_by_a_passive_a_wish_or_a_view(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le ministre Luc Berne a accusé le Parti du fleuve d'[être responsable des pertes].",
    "Accusée d'avoir menti, la ministre se tait.",
    "La préfecture recommande d'[éviter le centre].",
    "Le préfet a ordonné d'[arrêter les marcheurs].",
    "Le chanteur Jean Rive a déclaré lui aussi qu'[il irait au port].",
    "Précédé d'un motard, le fourgon s'est engagé sur la route en direction du port avant d'emprunter le pont.",
    "Lire aussi : « Devant le juge, ces marins qui auraient pu partir »",
    "[Ce fut une soirée perdue], de l'avis de tous.",
)
def test_what_is_demanded_or_charged_is_said_and_a_route_is_not(text: str, said: list[str]) -> None:
    assert contents(text) == said
