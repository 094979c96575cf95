"""What somebody is sure of, calm about, does not hide: Mme Roy reste prudente : A; il n'a pas caché que B."""

from reports import contents, sentences


@sentences(
    "La présidente Anne Roy a été catégorique : [pas une couronne n'a été promise].",
    "La maire Anne Roy reste prudente : [le pont n'est pas encore payé].",
    "La maire Anne Roy se montre optimiste : [le pont ouvrira en mai].",
    "L'ambassade de Norvasie se veut plus mesurée : [des discussions « sont en cours », rien de plus].",
    "Le juge Paul Adam s'est montré affirmatif : [la porte était ouverte].",
    "Le film montre une route sûre : elle longe le port.",
    "Le maire Paul Roy reste à son poste : la ville dort.",
    "Le préfet répond aux riverains ; : la digue est sûre depuis mai.",
)
def test_what_follows_somebodys_attitude_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le maire Paul Roux pose une condition : [le pont doit rester ouvert].",
    "Une vendeuse hausse les épaules : [elle n'a rien vu, elle dormait].",
    "Réponse de la mairie : [le pont sera fermé].",
    "Le maire Paul Roux a sa théorie : selon lui, [le port « dort »].",
    "La ville a une solution : elle a acheté un bac.",
    "Le texte a une condition : le port doit fermer.",
    "Réaction de la foule : les gens sont partis.",
    "Paul Garnier n'a pas donné son avis : le dossier est entre les mains du juge.",
)
def test_a_noun_announces_what_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le maire Paul Adam se montre convaincu que [le pont ouvrira en mai].",
    "Le maire Paul Adam reste persuadé que [le pont ouvrira en mai].",
    "Le ministre Luc Berne se veut « [rassurant] ».",
    "Le préfet montre un homme convaincu que tout va bien.",
)
def test_other_verbs_carry_a_conviction(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le maire Paul Roy n'a pas caché que [le pont était vieux].",
    "Son président n'a jamais caché qu'[il venait à contrecœur].",
    "Le maire Paul Roy n'a pas exclu que [le pont ferme].",
    "Le ministre n'a pas caché son « [inquiétude] ».",
    "Le maire cache que le pont est vieux.",
    "Le maire cache un « trésor » dans sa cave.",
    "Paul Garnier n'a pas su cacher qu'il avait peur.",
    "Ce chiffre ne cache pas que la pauvreté progresse.",
    "Le maire n'a jamais exclu que trois élus de sa majorité.",
    "Le maire Paul Roy n'a jamais dit que le pont fermerait.",
    "Le maire Paul Roy n'a évoqué que « [trois pistes] ».",
)
def test_what_is_not_hidden_is_said(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Ses propres adjoints jurent [n'en rien savoir].",
    "La présidente, qui avait pourtant assuré en mai [ne pas croire à une alliance], a admis [s'être trompée].",
    "Paul Adam a dit [ne pas comprendre « cette polémique »], et laissé entendre que [l'échange serait repoussé].",
)
def test_where_an_infinitive_begins_and_ends(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le port a fait savoir que [l'agence, en reprenant cette rumeur sans la vérifier, avait commis « une faute »].",
    "Le maire l'a répété hier avec la rudesse qu'on lui connaît.",
    "« [Ça coince sur l'article 7] », nous glisse-t-on côté norvasien.",
)
def test_where_the_article_speaks_again(text: str, said: list[str]) -> None:
    assert contents(text) == said
