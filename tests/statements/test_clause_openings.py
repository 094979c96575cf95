"""Which words open what is reported, however far they stand from their cue."""

from reports import contents, sentences


@sentences(
    "La maire a affirmé lors de la cérémonie que [le musée ouvrirait en juin].",
    "Le groupe Motrax a annoncé dans la soirée à la presse que [l'usine fermerait].",
    "Le préfet a confirmé au cours d'une conférence de presse que [trois hommes étaient morts].",
    "Le syndicat a rappelé dans un communiqué publié mardi que [la grève continuait].",
    "La juge a précisé devant les avocats des deux parties que [le procès reprendrait lundi].",
    "Le ministre a assuré ce matin au micro de Radio Lanvert que [la taxe baisserait].",
    "Il a présenté dans la soirée un plan que la commune avait préparé.",
    "Le ministre a, lundi, déclaré que [la loi serait votée].",
    "L'avocate a, de son côté, estimé que [la peine était trop lourde].",
    "La direction avait, dans un premier temps, assuré que [personne ne partirait].",
    "L'ambassade a « catégoriquement » démenti [avoir versé une rançon].",
    "Le maire a « solennellement » promis que [le parc resterait ouvert].",
)
def test_complements_may_stand_between_a_cue_and_its_clause(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le patron a dit, devant un parterre de journalistes, [vouloir ouvrir dix usines].",
    "La ministre a affirmé, lors d'un déplacement à Lanvert, [être prête à négocier].",
    "Le prévenu a reconnu devant le tribunal [avoir frappé son voisin].",
    "Le suspect a avoué aux enquêteurs [avoir volé la voiture].",
    "Mme Morel a assuré mardi à la radio [ne pas vouloir démissionner].",
)
def test_complements_may_stand_between_a_cue_and_its_infinitive(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Paul Roy a affirmé [être certain que le pont tiendrait].",
    "La ministre a dit [être convaincue que la loi serait votée avant l'été].",
    "Le gardien a assuré [être sûr d'avoir fermé la porte].",
    "Elle se dit persuadée que [son frère est vivant].",
    "Le préfet s'assure que les routes sont dégagées.",
    "Le témoin se trouvait dans la cuisine et dit que [la porte était fermée].",
    "S'il affirme que [tout va bien], les riverains en doutent.",
    "Le témoin a affirmé [être absolument certain que la porte était fermée].",
)
def test_a_state_of_mind_that_is_reported_is_said_whole(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le maire estime aussi que [les propositions du journal, qui « épargnent la région », ne suffisent pas].",
    "Elle a dit ainsi que [le pont, vieux de cent ans, tiendrait].",
    "Elle craint moins la crue que le feu.",
)
def test_an_adverb_between_a_cue_and_its_clause_is_no_comparison(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "La journaliste a demandé [si le ministre démissionnerait].",
    "Paul Roy se demande [pourquoi le pont a été fermé].",
    "Le procureur s'est demandé [si le gardien avait menti].",
    "Les parents demandent [quand l'école rouvrira].",
    "Elle a demandé aux élus [s'ils avaient lu le rapport].",
    "Il faut se demander si le maire a menti.",
)
def test_a_question_is_reported_too(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "La maire défend l'idée que [la ville doit planter des arbres].",
    "Le patron a donné l'assurance que [les emplois seraient gardés].",
    "Elle a envoyé un message disant que [la fête était annulée].",
    "Il a fait part de sa conviction que [le pont tiendrait].",
    "Le syndicat a réitéré sa crainte que [l'usine ne ferme].",
    "Mme Morel a publié un communiqué affirmant que [le musée resterait ouvert].",
    "Dans une lettre au préfet, Paul Roy demande que [la route soit fermée].",
    "Sur Twitter, la maire s'est dite « [bouleversée par la nouvelle] ».",
    "Dans un courriel, il écrit que [le contrat est nul].",
    "La députée Claire Vasset a annoncé son intention de [quitter le parti].",
    "Le président a réaffirmé sa volonté de [fermer la centrale avant 2030].",
    "Le patron a fait part de son refus de [vendre l'usine].",
    "La mairie a annoncé la fin des travaux et la mise en service du pont.",
)
def test_a_noun_can_hold_what_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Les riverains se plaignent du fait que [le pont est fermé la nuit].",
    "Paul Verdier se félicite du fait que [le port gagne de l'argent].",
    "La maire déplore le fait que [les quais sont sales].",
    "Anne Morel a précisé par ailleurs que [le pont serait repeint].",
    "Le retard s'explique par le fait que le pont est fermé la nuit.",
    "La panne vient du fait que la pompe est usée.",
)
def test_a_clause_may_follow_the_fact_that_it_tells(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "[Trois pêcheurs y sont morts] selon le journal, mais des témoins affirment qu'[il y en aurait plus].",
    "[Le pont], selon le préfet, [+sera fermé, mais les bus passeront].",
    "Selon le préfet, [le pont sera fermé, mais les bus passeront].",
)
def test_what_is_set_beside_a_source_at_the_end_of_a_clause_is_not_its_own(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Selon les informations que le préfet a confiées à Radio Cap, [les vannes étaient ouvertes].",
    "D'après un rapport qui a été remis au maire, [les vannes étaient ouvertes].",
    "Selon le rapport, [les vannes que le maire a fait poser étaient ouvertes].",
)
def test_a_source_takes_its_relative_clause_along(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    # another's view is part of what is said
    "Anne Morel a déclaré que [selon le juge, le maire avait menti].",
    "Anne Morel a déclaré que [pour elle et ses enfants, la vie avait changé].",
)
def test_a_speaker_may_say_whose_view_it_is(text: str, said: list[str]) -> None:
    assert contents(text) == said
