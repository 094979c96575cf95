"""The word lists that tell who can speak: nouns for people and bodies, nouns for what is neither, first names."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import simplemma

from analysis.spelling import without_accents
from analysis.word_classes import word_class

_FOLDER = Path(__file__).parents[1] / "lexicons"


@dataclass(frozen=True)
class PeopleNoun:
    """A noun for somebody who can speak: gender (m, f or u, either), kind (role, person, group, body or document)."""

    gender: str
    kind: str


@cache
def people_nouns() -> dict[str, PeopleNoun]:
    """`lexicons/people_nouns.csv` by noun (singular, lower case)."""
    return {row["noun"]: PeopleNoun(row["gender"], row["kind"]) for row in _rows("people_nouns.csv")}


@cache
def first_names() -> dict[str, str]:
    """`lexicons/first_names.csv`: first name -> "m", "f" or "u"; also as it is written without accents: Loic, not Aime.

    >>> [first_names().get(name) for name in ("Loïc", "Loic", "Aimé", "Aime")]
    ['m', 'm', 'm', None]
    """
    names = {row["name"]: row["gender"] for row in _rows("first_names.csv")}
    plain = {without_accents(name): gender for name, gender in names.items()}
    return {name: gender for name, gender in plain.items() if not simplemma.is_known(name.lower(), lang="fr")} | names


@cache
def outlet_names() -> frozenset[str]:
    """The names of newspapers, agencies and stations, without le, la, l'."""
    return frozenset(re.sub(r"^(?:L[ea]s? |L')", "", name) for name in full_outlet_names())


@cache
def full_outlet_names() -> frozenset[str]:
    """The names of newspapers, agencies and stations in `lexicons/outlets_fr.csv`, "Le Monde", but "AFP"."""
    return frozenset(row["name"].replace("’", "'") for row in _rows("outlets_fr.csv"))


def nouns_of_class(name: str) -> frozenset[str]:
    """The nouns of a class of `lexicons/noun_classes.csv`.

    account   what somebody told, who is the source: selon les informations du procureur, A
    measure   what a thing depends on, not who says it: selon le calendrier, A
    epithet   what an article calls somebody already named: Anne Roy est venue. La quinquagénaire dit A
    judge     a body whose view "pour" may give: pour le parquet, A; "pour l'entreprise" often means in its favour
    name of a body   words in English names of bodies: Valmère Evening News
    intent    what somebody wants to do: son intention de A
    thought   what somebody thinks or says: c'est l'avis de M. Roy; sa conviction que A
    wording   what quoted words are called: A, selon une expression de M. Roy
    call      what is launched in words: il lance un appel à « A »; "il lance une enquête sur « A »" tells of no words
    circle    who speaks for somebody: son entourage, ses services
    survey    what questions many people: selon un sondage, 62 % disent A
    figures   what the press treats as a source though nobody is named: les images, un décompte
    like people   nouns for people only when they are a source: un cadre, une centaine, la partie qarmane
    counterpart   what one of two people is to the other: son hôte, son homologue
    guest, leader   somebody on a visit: le visiteur, l'hôte d'honneur; of a country: l'autocrate valdorien
    of the state   what readers know somebody to be who is not said to: le ministre, le chef de l'État
    held alone   offices that nobody holds beside another: le maire Paul Roy … le préfet is somebody else
    one in its place   offices of one person in a town or a body: la directrice du Louvre
    counted   who only makes up a figure: 11 personnes, 300 participants
    display   what carries words that nobody says: sur une banderole : « A »
    """
    return word_class("noun_classes.csv", name)


@cache
def words_of_class(name: str) -> frozenset[str]:
    """The words of a class of `lexicons/word_classes.csv`: function words, in lower case.

    object pronoun       which the parser mistakes for a subject: "me", "se"
    perceiving           hearing or seeing somebody say it: entendre dire (verbs)
    personal pronoun     "elle", "on", "qui": may by its form alone stand for a person or for what was said
    clitic               what belongs to a verb group: "l'a-t-il dit"
    inverted pronoun     "-t-il", "-on"
    negation             "pas", "jamais"
    speech act person    "je", "nous", "vous"
    shrinking            évite de dire, unsaid; their negation denies no saying: ne craint pas de dire (verbs)
    still to come        which show that it has not been said yet: doit préciser que A
    title                "M.", "Mme"
    relative pronoun     "qui", "auxquels"
    subordinate opening  after which a main clause must follow: "si", "lorsque", "comme"
    nobody               subjects that cannot speak: "nul", "aucun", "force est de"
    not told             sans préciser, sans donner de détails (verbs)
    judged               what an article calls what was said: une accusation que rejette M. Roy
    resuming             auxiliaries that resume the sentence after a relative clause
    contrast             "mais", "et" before another clause of the article
    subordinator         "lorsque", "si": opens a clause
    with que             "alors que", "bien que": opens one with "que"
    asked                what opens an indirect question: demande si A
    other que            before a "que" that opens no reported clause: "plus que", "dès que"
    telling              whose object is the one who is told: informe le maire que A (verbs)
    negation said        whose negation is itself said: il ne pense pas que A (cues)
    no source            "selon cela", "pour moi"
    have                 forms of "avoir" in a compound tense
    before a verb        what precedes a verb, not the noun of the same form
    definite article     "le", "la", "les", "l'"
    of                   "de", "du": what links a complement to a noun
    pronoun after a verb "-t", "-il": what stands before it is a verb
    before a noun        after which there is no verb
    before an infinitive used as a noun "à notre reporter"
    compound past        auxiliaries: il a dit
    pluperfect           il avait dit
    indefinite determiner a new person: un maire
    feminine determiner  which shows that it is a woman
    masculine determiner  or a man
    plural determiner    more than one person: trois élus
    nobody named         pronouns that the speaker column may hold
    relative after a comma le maire, qui A
    not before dit       "cela dit", "autrement dit" report nothing
    degree               aussi grand que
    attribute            what "se dire" takes besides adjectives: se dit pour, contre, favorable
    stressed pronoun     selon lui
    adverb before que    dit aussi que A
    adverb in de         dit de son côté que A, d'emblée que B
    before an infinitive pronouns and negation: dit ne pas le vouloir
    negating an infinitive dit ne pas A
    not said in the infinitive estime, sans citer A, que B (what holds it)
    circumstance with de s'est engagé sur la route avant de A (what stands before "de")
    between two cues     dit A "et, avant de" dire B
    before a participle  dit A, "en" ajoutant B
    whose circle         before those who are meant by "on": "chez" les élus, on assure que A
    before de and a cue  avant d'ajouter A
    between sentences    et « A »
    between quotations   « A » et « B »
    third person         et il réitère A
    some of many         "certains": the article says no more of them
    opens a relative     with which a relative clause begins: les élus "que" M. Roy accuse
    relative without que the same without what may open a reported clause
    relative subject     M. Roy, "lequel" assure que A
    bars an inversion    what never stands between a verb and its inverted subject: « A », dit "que"
    before a complement  what links an infinitive or a noun to a verb: accuse le maire "de" A
    after an adjective   juge utile "de" A
    after a verb alone   which follows verbs only, never nouns: dément "avoir" A
    leads to an owner    les informations "du" procureur, "que" M. Roy a données
    possessive           "son" explication : A
    to                   répond "au" maire
    demonstrative        refers back to somebody named: "cette" élue
    said                 before a nickname, which reports nothing: Anne Roy, "dite" la Grande
    plain saying         after which a quoted phrase is what was said (cues)
    calling              qualifie le plan d'« erreur » (cues)
    denial               words by which one statement denies another
    asked people         62 % des "sondés" disent A
    without a person     whose "il" is impersonal: "faut"-il rappeler que A
    without a subject of their own impersonal, reporting nothing: il "suffit" de dire A (verbs)
    stands for no speaker pronouns for things or clauses
    nobody in particular pronouns that refer to nobody named before
    anybody              pour "certains", A
    ends an aside        de leur "côté", en tout "cas"
    none of a noun       what precedes a noun without being an article
    coordinating         que A "et" que B: the second clause is said too
    goes on              with which the article continues after what was said
    beside a clause      A selon le journal, "mais" des témoins disent B
    how and why          explique "comment" A
    no quantity          "auprès" d'élus, not "peu" d'élus
    article of one       dit sur Radio Azur "le" maire
    in a plural phrase   after a plural verb, by which "des" is an article: au journal des élus "et" des habitants
    relative before a participle   les élus "qui" ont fui la salle, promettant que A
    awaits its own verb  the next verb is that of the clause that it opens: "dont" il parle
    joining a source     A, "mais" pour Mme Roy B
    begins an aside      pour Anne Roy, "également" maire, A
    how much             juge "peu" crédible l'idée de A
    those                condamne "ceux" qui ont « saccagé » le parc
    said as a whole      réclame le retour des « trains de nuit »: not the quoted words alone (cues)
    """
    return word_class("word_classes.csv", name)


def gender_of_determiner(word: str) -> str:
    """ "f" for "une", "m" for "du", "" for what shows neither: "les", "l'"."""
    feminine = word in words_of_class("feminine determiner")
    return "f" if feminine else "m" if word in words_of_class("masculine determiner") else ""


@cache
def name_words(name: str) -> frozenset[str]:
    """The words of a class of `lexicons/name_words.csv`, which says what is part of a name or an office.

    also a word            first names that are words or towns too: alone they prove nothing
    town rather than a word  which in capitals is more often the town: PARIS
    begins a sentence      words in capitals that follow a name only where a line is glued to it
    family name first      Korean, Chinese and Vietnamese family names, which stand before the given name
    never a family name    words that never stand for a person alone
    before a noun          adjectives between an article and the noun of an office
    little                 words that do not distinguish one office from another
    not in an office, not last in an office, before an article, before an office   where an office begins and ends
    title, title of a man, title of a woman, after a name, particle   what accompanies a name
    bears a name, firm     what is named after people: "la rue Anne-Morel" is nobody, "le groupe Morel" no person
    article, article without elision   with nothing between it and its noun; which begins a name: Le Havre
    article of an office   words of an office that mean nothing, without apostrophes
    link of a family       Anne de Châtelin: what follows may be a town
    """
    return word_class("name_words.csv", name)


def phrase_words(name: str) -> frozenset[str]:
    """The words of a class of `lexicons/phrase_words.csv`, by which a noun phrase continues or ends.

    pronoun                which stands for somebody already named
    before a number        adverbs that belong to a noun: environ cent élus
    within a name          what may stand between the words of a name, also in English: Ligue des droits
    office that goes on    offices whose complement with "à", "pour" belongs to them: ministre à la Mer
    outside an office      prepositions of where and when it was said: la ministre sur Radio Azur
    circumstance           words of circumstance after "en": en marge d'une visite
    time                   words of time
    part of a time         which make a time of the number or month that follows: fin 2018, début mars
    for now                passing moods, which are no part of who it is: répond le coiffeur amusé
    before a new phrase    where another phrase begins: où les élus, par exemple un élu
    gathered               what others do with an account: témoignages recueillis, chiffres contestés par (stems)
    within an English name what may stand between the words of an English name
    beside                 with which no name ends: a dit le maire "lors" d'une visite
    of the                 l'un "des" plus proches conseillers
    asked                  27 % des personnes "interrogées"
    round number           the total of a ratio: un habitant sur dix
    manner                 of how it was said: répond le maire d'un "ton" sec
    another source         after "de", no complement: a appris la radio de "source" sûre, dit l'élu d'"après" un sondage
    """
    return word_class("phrase_words.csv", name)


@cache
def other_offices() -> tuple[tuple[str, str], ...]:
    """`lexicons/offices.csv`: offices that go by several names, and the usual one of each."""
    return tuple((row["name"], row["usual"]) for row in _rows("offices.csv"))


def _rows(name: str) -> list[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
