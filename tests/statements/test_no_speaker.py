"""Things that show or decree, and sayings that are rejected: nobody says them."""

from reports import contents, sentences


@sentences(
    "Les résultats montrent que le bruit nuit au sommeil.",
    "Les images montrent que la digue a cédé.",
    "L'étude montre que [le bruit nuit au sommeil].",
    "Le sondage indique que [les habitants sont inquiets].",
    "Tout indique que le feu est criminel.",
    "L'expérience prouve que les digues cèdent.",
    "Ces chiffres suggèrent que la population vieillit.",
    "Le rapport de la commission suggère que [le réseau était vétuste].",
    "La maire veut que [le marché reste au centre de la ville].",
    "Le hasard veut que les deux hommes se connaissent.",
    "La tradition veut que le maire ouvre le bal.",
    "La loi veut que chaque élève apprenne à nager.",
    "Les images ont montré que le camion roulait trop vite.",
    "Les premières analyses révèlent que l'eau est polluée.",
    "L'enquête a montré que [le frein était usé].",
    "Le maire a montré que [le plan coûtait moins cher].",
    "Ce geste signifie que la guerre est finie.",
    "Un panneau indique que la plage est fermée.",
    "Le contrat précise que [le loyer est payé d'avance].",
    "Personne ne peut nier que le fleuve est sale.",
)
def test_a_thing_shows_and_does_not_say(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le maire ne peut que reconnaître que [la digue cède].",
    "Le maire a pu constater que [la digue cédait].",
)
def test_what_somebody_could_only_say_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le ministre a rejeté les suggestions selon lesquelles il aurait menti.",
    "La direction dément les informations selon lesquelles deux usines fermeraient.",
    "Paul Roy réfute les accusations de Mme Morel selon lesquelles [il a détourné de l'argent].",
)
def test_what_is_rejected_is_not_said_by_who_rejects_it(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le maire a été vu avant une mise en examen pour « vol de biens publics en bande organisée ».",
    "Le maire mise sur « [une reprise rapide de la pêche] ».",
)
def test_a_word_of_another_meaning_is_no_cue(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Les traces laissent penser que le voleur est entré par la cave.",
    "La crise a conduit le maire à reconnaître que [le port perdait de l'argent].",
    "Le maire laisse croire qu'[il partira].",
    "L'adjointe laisse penser que [le stade sera vendu].",
    "Le juge se borne à dire que [le pont est sûr].",
)
def test_whoever_makes_others_think_has_not_said_it(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Les images de la gare montrent que le pont a cédé.",
    "Les données montrent que les prix montent.",
    "Les données du problème montrent que la ville change.",
)
def test_the_data_of_a_named_body_say_something(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "\" ' ( Selon Roy Selon Ministre ? Selon",
)
def test_sources_on_a_heap_give_nothing_between_them(text: str, said: list[str]) -> None:
    assert all(words in text for words in contents(text))


@sentences(
    "Personne, dans le port, ne réclame de « grand chantier ».",
    "Rien ne dit que le pont sera reconstruit.",
    "Une personne a réclamé un « [grand chantier] ».",
)
def test_nobody_says_nothing(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Rémi Mauroy, dit « Barberousse » : un pêcheur qui se teint la barbe en roux.",
    "Rémi Mauroy le dit : « [Le port est vendu] ».",
)
def test_a_nickname_before_a_colon_says_nothing(text: str, said: list[str]) -> None:
    assert contents(text) == said
