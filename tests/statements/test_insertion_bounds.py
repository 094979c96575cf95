"""Where the words begin and end that an inserted cue or a source reports."""

from reports import contents, sentences


@sentences(
    "[B&R loue ses grues au mois, « sans aucun frais de transport ni de montage »], explique Paul Roy.",
    "[Le mouvement des dockers, « ça me rappelle les grandes grèves de mon enfance »], dit Paul Roy.",
    "[Le vieux pont, que la maire voulait garder, « n'est plus sûr pour personne »], a dit Paul Roy.",
    "[La grue est une « épave », mais « elle peut encore servir quelques années] », estime Paul Roy.",
)
def test_a_quotation_that_goes_on_from_unquoted_words_is_one_statement_with_them(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Dans le port de Tissac, « [les dockers nous rejoignent dès demain matin] », assure Paul Roy.",
    "Très vite, « [on commence à reculer devant les vagues] », raconte Paul Roy.",
    "Mais « [les habitants ne veulent pas de ce grand chantier] », a dit Paul Roy.",
    "Les quais ont été vidés en une heure, « [aucun bateau n'est resté à l'ancre] », précise Paul Roy.",
    "Un chantier qui dure « [Nous attendons ce pont depuis dix ans au moins] », se plaint Paul Roy.",
    "PORT DE TISSAC - « [C'est presque fait] », se plaint Paul Roy.",
)
def test_a_quotation_after_a_scene_a_heading_or_a_clause_is_all_that_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "« [Le port aux dockers] », « [+Pas de grues] », « [+Roy, démission] », scandaient les grévistes.",
    "« [Plus de quais] » et « [+moins de grues] », réclament les dockers.",
)
def test_quotations_in_a_row_before_a_cue_are_one_statement(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "[Il faudrait], avance la mairie, [+retirer les grues du vieux port].",
    "[Il s'agissait], soutient la maire, [+d'une visite de courtoisie].",
    "[Le fonds servira], a ajouté la maire, [+à « rénover » et « agrandir » les quais].",
    "[Les dockers doivent], a annoncé leur syndicat, [+fixer la date de la grève].",
    "[Ce plan est], selon les dockers, [+une nouvelle attaque contre le port].",
    "[Le maire a], selon les dockers, [+vendu toutes les grues].",
    "[Le plan est ambitieux], selon la maire, un avis que les dockers ne partagent pas.",
    "[Le pont rouvrira], a promis la maire, à la veille du vote.",
    "« [Nous devrons nous passer des grues » en mai], dit Paul Roy, qui dirige le port.",
)
def test_what_a_verb_still_needs_after_an_insertion_is_said_and_nothing_else(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "[Le pont sera fermé en mai], selon la société Solveau qui gère les quais.",
    "[Les prix ont baissé], selon une étude de la banque qui s'appuie sur les comptes des ports.",
    "[Les prix ont baissé], selon des chiffres officiels que les dockers contestent.",
    "[La confiance est au plus bas], selon cette étude dévoilée jeudi, réalisée en mai par l'institut Varnier.",
    "[Le port est ouvert à tous], selon Paul Roy, l'un des dockers.",
    "Selon le baromètre réalisé chaque année par l'institut Varnier pour le journal Le Quai, [la confiance a baissé].",
)
def test_what_is_told_of_a_source_is_not_what_it_says(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "[À Tissac, 4 000 personnes], selon la préfecture, [+ont défilé dans le calme].",
    "[Ce mardi], selon la préfecture, [+deux cents dockers bloquaient le pont].",
    "[La grue aurait], selon la police, [+été vendue par un ancien élu].",
    "[Le port a rouvert], selon la préfecture, [+notamment pour les bateaux de pêche].",
)
def test_both_pieces_around_a_source_are_said_where_one_needs_the_other(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "« [Le pont est parfaitement sûr] », dit Anne Roy avant de poser la pierre. « [Il durera cent ans au moins.] »",
    "« [Le pont est parfaitement sûr] », dit Anne Roy en saluant la foule. « [Il durera cent ans au moins.] »",
    "« [Le pont est parfaitement sûr] », dit Anne Roy devant les élus du port. « [+Il durera cent ans au moins.] »",
)
def test_a_quotation_goes_on_unless_its_speaker_has_done_something_between(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "[Le port est fermé], a annoncé la préfecture, selon laquelle [deux grues sont tombées].",
    "[Le port est fermé], a annoncé le ministère, d'après lequel [deux grues sont tombées].",
    "[Le port est fermé], prévient l'OTP, pour qui [la grue était neuve].",
    "[Le port coûte cher], a dit Anne Roy aux entreprises, pour qui la taxe est lourde.",
)
def test_what_a_relative_clause_gives_to_a_source_is_another_statement(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "[Une belle occasion manquée pour tout le port], juge la maire.",
    "[Autant de raisons], a conclu la maire, [+de ne rien changer au plan du port].",
    "[Des tirs correspondant toujours à une légitime défense], estimait l'OTP, pour qui [le port est sûr].",
    "Le maire du vieux port, félicité par la foule, a salué la présidente.",
    "Pourquoi si tard ? [Trois heures de palabres], répond la mairie.",
    "Trois heures plus tard, répond la mairie.",
    "Le lendemain, réplique Anne Roy.",
    "Le soir même, rétorque la mairie.",
    "Très sèchement, répond la mairie.",
    "Toujours souriante, raconte sa voisine.",
    "Plus bas, murmure un élu.",
    "Une heure plus tard, un marin part.",
    "[Trop tard], soupire la maire.",
    "[Pas encore], nuance Anne Roy.",
    "Bilan : [deux grues perdues et un quai noyé], se désole la mairie.",
    "[Une panne], jure-t-on à la régie ; [une grève], soufflent des marins.",
    "Le pont est fermé ; [une panne], assure la régie.",
    "[Les analyses sont en cours ; elles seront connues jeudi], précise la mairie.",
    "Les pompiers, très vite, alertent la mairie.",
    "Deux agents, blessés, accusent la direction.",
    "Une femme, assise au fond, crie.",
)
def test_a_noun_alone_before_an_inserted_cue_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "« [Le pont coûte cher à tous] », a dit Paul Roy, que tout le port connaît.",
    "« [Le pont coûte cher à tous] », a dit Paul Roy, et il s'en va.",
    "« [Le pont coûte cher à tous] », a dit Paul Roy, qui loue une grue.",
    "« [Le pont coûte cher à tous] », a dit Paul Roy, alors que la grue rouille.",
    "« [Le pont coûte cher à tous] », a dit Paul Roy, avant que la grue ne parte.",
)
def test_what_goes_on_after_a_quotation_and_its_cue_is_not_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "« [Il est interdit de monter ici] », souligne Paul Roy. Et « [+rien ne doit pendre à la grue] ».",
    "« [Le port n'est pas inquiet du tout] », a dit Paul Roy. Or, « [+ce pont est décisif pour Tissac.] »",
    "Paul Roy craint que [la grue ne « tombe » sur lui]. Mais « [c'est le pont qui tombera avant elle] ».",
)
def test_a_quotation_that_a_word_joins_to_the_one_before_continues_it(text: str, said: list[str]) -> None:
    assert contents(text) == said
