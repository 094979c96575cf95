"""Quoted words within a sentence: whose they are, and what is said with them."""

from reports import contents, sentences


@sentences(
    "Mme Morel a décrit le bâtiment comme étant « [une ruine dangereuse] ».",
    "La ministre est venue. Un conseiller la décrit comme « [une juriste redoutable] ».",
    "Le critique présente le film comme « [un chef-d'œuvre oublié] ».",
    "Le projet, présenté comme « [le plus vert du pays] » par la mairie, a déçu.",
    "Viktor Doral a traité le préfet de « [menteur professionnel] ».",
    "Le maire, qualifié de « [tyran] » par l'opposition, se défend.",
    "Elle y voit « [une chance pour la ville] ».",
    "Le texte, qualifié de « [farce] » par l'opposition, a été adopté.",
    "La ville, décrite comme « [un village] » par ses habitants, compte un million d'âmes.",
    "Accusé de « [trahison] » par ses collègues, Paul Roy a démissionné.",
    "Le projet est jugé « [irréaliste] » par les experts.",
    "Les témoins parlent de « [scènes de panique] ».",
    "Le préfet a évoqué la « [nécessité] » de fermer le pont.",
    "La ministre demande des efforts aux familles pour assurer la « paix sociale » du pays.",
    (
        "Ces faits ont été jugés suffisants par le parquet pour ouvrir une enquête sur une « fraude en bande "
        "organisée »."
    ),
    "Le plan a été jugé « irréaliste » dès sa sortie.",
    "Viktor Doral a qualifié le préfet d'« [homme de paille] » des promoteurs.",
)
def test_who_stands_after_par_says_what_is_quoted(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "La ministre a dit [vouloir « protéger les plus faibles »].",
    "Elle fredonne sans cesse « La Mer du soir ».",
    "[Deux hommes ont été arrêtés], indique-t-on de source policière.",
    "[Le feu est maîtrisé], apprend-on auprès de la mairie.",
    "[Trois personnes sont mortes], selon l'agence Norvapress citant la police.",
    "[Trois personnes ont été blessées], a indiqué la police à l'agence Norvapress.",
    "[Le suspect a été relâché], a-t-on appris de source judiciaire.",
)
def test_a_complement_after_a_quotation_is_told_by_the_article(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Anne Morel souligne que [ce plan « provisoire » condamne le quartier].",
    "Anne Morel souligne que [la « voie verte » longe la rivière].",
    "Le livre « La Nuit des digues » a été publié en mai par la maison Solveau.",
    "Mme Morel, dont le roman « La Nuit des digues » a été salué par la critique, vit à Lanvert.",
    (
        "« [Les fossiles sont trop abîmés pour être datés] » et « [+la roche a bougé depuis longtemps] », tranche "
        "la géologue Siv Halden."
    ),
)
def test_a_verb_after_a_quotation_is_a_cue_only_without_a_subject_of_its_own(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Elle décrit Paul Verdier comme un « [grand enfant] ».",
    "Le vieux quai décrit comme un « danger » a rouvert.",
)
def test_a_verb_with_a_subject_is_conjugated(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le syndicat assimile la réforme à une « [trahison] ».",
    "Assimilant le procès à une « [farce] », Paul Verdier a quitté la salle.",
    "Le foie assimile le sucre et « trie » les graisses.",
)
def test_to_liken_is_to_call(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "[Le budget], écrit Paul Verdier dans une tribune parue mardi, « [+est une insulte aux familles de pêcheurs] ».",
    "[La réforme], explique Anne Solmon à la radio, « [+va trop loin et trop vite pour les communes] ».",
    "Le port, fermé depuis mai, « [est une insulte faite aux familles de pêcheurs] ».",
)
def test_an_inserted_cue_may_part_a_subject_from_its_quoted_verb(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "Le ministre n'a évoqué que « [quatre pistes] » et n'est pas revenu sur le port.",
    "Le ministre a dénoncé des « [attaques intolérables] » et exprimé son « [dégoût] ».",
    "Le préfet s'attend, lui, à « [plus de violence] ».",
    "Les opposants qualifient les conditions dans lesquelles ils travaillent de « [désastreuses] ».",
    "Le chef du parti a qualifié la grève des dockers d'une « [révolution du port] ».",
)
def test_what_completes_a_verb_may_be_parted_from_it(text: str, said: list[str]) -> None:
    assert contents(text) == said


@sentences(
    "[L'opposition dénonce une « [farce] »], selon le quotidien Azur.",
    "[Le ministre aurait parlé de « [trahison] »], d'après un participant.",
    "[Les prévenus voulaient « casser la gare »], selon le procureur.",
)
def test_who_relays_a_statement_leaves_it_to_whoever_made_it(text: str, said: list[str]) -> None:
    assert contents(text) == said
