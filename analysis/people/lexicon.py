"""The word lists that tell who can speak: nouns for people and bodies, for what is none, first names."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from analysis.word_classes import word_class

_FOLDER = Path(__file__).parents[1] / "lexicons"


@dataclass(frozen=True)
class PeopleNoun:
    """A noun for somebody who can speak: gender m, f or u (either), kind role, person, group, body or document."""

    gender: str
    kind: str


@cache
def people_nouns() -> dict[str, PeopleNoun]:
    """`lexicons/people_nouns.csv` by noun (singular, lower case)."""
    return {row["noun"]: PeopleNoun(row["gender"], row["kind"]) for row in _rows("people_nouns.csv")}


@cache
def first_names() -> dict[str, str]:
    """`lexicons/first_names.csv`: first name -> "m", "f" or "u"."""
    return {row["name"]: row["gender"] for row in _rows("first_names.csv")}


@cache
def outlet_names() -> frozenset[str]:
    """The names of newspapers, agencies and stations in `lexicons/outlets_fr.csv`, without le, la, l'."""
    names = (row["name"].replace("’", "'") for row in _rows("outlets_fr.csv"))
    return frozenset(re.sub(r"^(?:L[ea]s? |L')", "", name) for name in names)


def nouns_of_class(name: str) -> frozenset[str]:
    """The nouns of a class of `lexicons/noun_classes.csv`.

    account   what somebody tells, who is the source: selon les informations du procureur, A
    measure   what a thing depends on, not who says it: selon le calendrier, A
    epithet   what an article calls somebody whom it has named: Anne Roy est venue. La quinquagénaire dit A
    judge     a body whose view "pour" may give: pour le parquet, A; "pour l'entreprise" is often to its benefit
    name of a body   words of English names that no person bears: Valmère Evening News
    custom    what brings about, not who wants: la tradition veut que A
    intent    what somebody wants to do: son intention de A
    thought   what somebody thinks or says: c'est l'avis de M. Roy; sa conviction que A
    wording   what words are called, that quotes them: A, selon une expression de M. Roy
    issued    what is done with an account: selon un rapport de la Cour, publié lundi (verbs, as their infinitive)
    survey    what asks many people: selon un sondage, 62 % disent A
    figures   what the press lets speak though nobody is named: les images, un décompte
    like people   nouns that are somebody only as a source: un cadre, une centaine, la partie qarmane
    counterpart   what one of two is to the other: son hôte, son homologue
    guest     who is on a visit: le visiteur, l'hôte d'honneur
    leader    who leads a country: l'autocrate valdorien
    wording   the very words: un « A », selon l'expression de M. Roy
    display   what words stand on that nobody says: sur une banderole : « A »
    """
    return word_class("noun_classes.csv", name)


def words_of_class(name: str) -> frozenset[str]:
    """The words of a class of `lexicons/word_classes.csv`, which grammar asks for by their form in lower case.

    object pronoun       what the parser takes for a subject: "me", "se"
    perceiving           how somebody hears or sees it said: entendre dire (verbs)
    personal pronoun     "elle", "on", "qui": by its form alone a person or what was said
    clitic               what stands in a verb's group: "l'a-t-il dit"
    inverted pronoun     "-t-il", "-on"
    negation             "pas", "jamais"
    speech act person    "je", "nous", "vous"
    shrinking            whose negation denies nothing said: ne craint pas de dire (verbs)
    still to come        with which nobody has said it yet: doit préciser que A
    title                "M.", "Mme"
    relative pronoun     "qui", "auxquels"
    joining              with which a statement goes on after its cue: "car", "mais"
    new matter           after a cue what the article adds: "dont", "devant"
    subordinate opening  what awaits a main clause: "si", "lorsque", "comme"
    nobody               subjects that say nothing: "nul", "aucun", "force est de"
    not told             sans préciser, sans donner de détails (verbs)
    judged               what an article calls what was said: une accusation que rejette M. Roy
    resuming             auxiliaries that go on after a relative clause
    contrast             "mais", "et" before another clause of the article
    subordinator         "lorsque", "si": opens a clause
    with que             "alors que", "bien que": opens one with "que"
    asked                what opens a question told: demande si A
    other que            before a "que" that opens no reported clause: "plus que", "dès que"
    telling              with whom they tell as object: informe le maire que A (verbs)
    negation said        il ne pense pas que A is what he thinks (cues)
    bringing             conduit le maire à reconnaître que A: not whose subject says A (verbs)
    no source            "selon cela", "pour moi"
    have                 forms of "avoir" in a compound tense
    before a verb        what stands before a verb, not before its noun
    definite article     "le", "la", "les", "l'"
    of                   "de", "du": what leads on from a noun
    pronoun after a verb "-t", "-il": what stands before it is a verb
    before a noun        by whose form what follows is no verb
    before an infinitive used as a noun "à notre reporter"
    compound past        auxiliaries: il a dit
    pluperfect           il avait dit
    indefinite determiner a new person: un maire
    feminine determiner  whose form tells a woman
    masculine determiner or a man
    plural determiner    more than one person: trois élus
    nobody named         pronouns that a speakers' column may hold
    relative after a comma le maire, qui A
    not before dit       "cela dit", "autrement dit" report nothing
    degree               aussi grand que
    attribute            what one may be beside an adjective: se dit pour, contre, favorable
    stressed pronoun     selon lui
    adverb before que    dit aussi que A
    adverb in de         dit de son côté que A, d'emblée que B
    before an infinitive pronouns and negation: dit ne pas le vouloir
    negating an infinitive dit ne pas A
    not said in the infinitive estime, sans citer A, que B (what holds it)
    circumstance with de s'est engagé sur la route avant de A (what stands before "de")
    between two cues     dit A "et, avant de" dire B
    before a participle  dit A, "en" ajoutant B
    whose circle         "chez" les élus, on assure que A
    before de and a cue  avant d'ajouter A
    between sentences    et « A »
    between quotations   « A » et « B »
    link to another article lire aussi
    detail               sans plus de précisions
    third person         et il réitère A
    some of many         "certains": all that the article says
    manner of saying     ", n'hésitant pas à A": how it was said, after a comma
    opens a relative     with which a clause on a noun begins: les élus "que" M. Roy accuse
    relative without que the same, but what no reported clause begins with
    relative subject     M. Roy, "lequel" assure que A
    opens a clause       what begins a clause after a quotation
    asked about          pronouns that stand for nobody: on ne sait qui
    bars an inversion    between a verb and its subject there is none: « A », dit "que"
    before a complement  what an infinitive or a noun depends by: accuse le maire "de" A
    after an adjective   juge utile "de" A
    after a verb alone   dément "avoir" A; no noun has it
    leads to an owner    les informations "du" procureur, "que" M. Roy a données
    possessive           "son" explication : A
    to                   répond "au" maire
    before a finite verb what may stand between a subject and its verb
    clitic after sans    sans "le" préciser
    demonstrative        "cette" élue, who was named before
    said                 Anne Roy, "dite" la Grande: no report
    plain saying         with which a quoted phrase is what was said (cues)
    calling              qualifie le plan d'« erreur » (cues)
    denial               what makes a statement deny what another says
    asked people         62 % des "sondés" disent A
    without a person     "faut"-il rappeler que A: "il" is nobody
    without a subject of their own il "suffit" de dire A reports nothing (verbs)
    stands for no speaker pronouns that are things or clauses
    nobody in particular whom no name before tells
    anybody              pour "certains", A
    in a negation        ne se dit "pas" prêt
    denies a source      "pas" selon moi
    none of a noun       what stands before a noun though it is no article
    coordinating         que A "et" que B: the second clause is said too
    goes on              with which the article goes on after what was said
    beside a clause      A selon le journal, "mais" des témoins disent B
    begins an apposition "seule" candidate
    how and why          explique "comment" A
    presenting           "telle" est l'opinion de M. Roy
    part of its verb     what goes on after a quoted phrase belongs to its verb
    """
    return word_class("word_classes.csv", name)


def gender_of_determiner(word: str) -> str:
    """ "f" for "une", "m" for "du", "" for what tells neither: "les", "l'"."""
    if word in words_of_class("feminine determiner"):
        return "f"
    return "m" if word in words_of_class("masculine determiner") else ""


def name_words(name: str) -> frozenset[str]:
    """The words of a class of `lexicons/name_words.csv`, which says what is part of a name or an office.

    also a word            first names that are words or towns too: alone they prove nothing
    begins a sentence      words in capitals that follow a name only where a line is glued to it
    family name first      Korean, Chinese and Vietnamese family names, which stand before the given name
    never a family name    what no short form of a name is
    before a noun          adjectives between an article and the noun of an office
    little                 words that tell no office from another
    not in an office, not last in an office, before an article, before an office   where an office begins and ends
    article                articles with nothing between them and their noun
    title, title of a man, title of a woman, after a name, particle   what a name has beside its words
    bears a name           what is called after people: "la rue Anne-Morel" is nobody
    article without elision that begins a name of its own: Le Havre
    article of an office   words of an office that tell nothing, its apostrophes cut
    article of a title     with which an outlet's name begins: pour La Gazette
    link of a family       Anne de Châtelin: what follows may be a town
    """
    return word_class("name_words.csv", name)


def phrase_words(name: str) -> frozenset[str]:
    """The words of a class of `lexicons/phrase_words.csv`, by which a noun phrase goes on or ends.

    pronoun                what stands for somebody who was named
    before a number        adverbs that belong to a noun: environ cent élus
    within a name          what may stand between the words of a name, also in English: Ligue des droits
    office that goes on    what an office is for belongs to it: ministre à la Mer
    outside an office      but not where and when it was said: la ministre sur Radio Azur
    circumstance           nor how, after "en": en marge d'une visite
    time                   nor when
    part of a time         what makes a time of a number or month after it: fin 2018, début mars
    for now                nor in which mood: répond le coiffeur amusé
    named for              what a body is for is part of its name: Agence pour les rivières
    before a new phrase    where another phrase begins: où les élus, par exemple un élu
    gathered               who only gathers what others tell: les témoignages recueillis par l'enquête (stems)
    within an English name what may stand between the words of an English name
    round number           out of how many: un habitant sur dix
    """
    return word_class("phrase_words.csv", name)


@cache
def number_words(use: str) -> dict[str, int]:
    """`lexicons/number_words.csv`: what a word that "adds" or "multiplies" makes a number of letters: deux cents."""
    return {row["word"]: int(row["value"]) for row in _rows("number_words.csv") if row["use"] == use}


@cache
def other_offices() -> tuple[tuple[str, str], ...]:
    """`lexicons/offices.csv`: offices that go by several names, and the usual one of each."""
    return tuple((row["name"], row["usual"]) for row in _rows("offices.csv"))


def _rows(name: str) -> list[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
