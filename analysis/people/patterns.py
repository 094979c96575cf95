"""Words that regular expressions look for: classes of `lexicons/pattern_words.csv` as alternations."""

from analysis.word_classes import one_of, word_class


def any_word(name: str) -> str:
    """A regular expression for any word of a class of `lexicons/pattern_words.csv`.

    determiner of one, determiner of several   before whoever is mentioned without a name: "cette" élue, "certains" élus
    bars a complement      what follows "de" and begins no complement of a noun: la maire de "son" village
    no adjective           what ends like one after a noun: les élus "mais", la maire "hier"
    some number            "une cinquantaine" d'habitants are several
    before an office       determiners and what is joined with them, cut off an office: "de la" présidente
    before a title, before a known title, before a description   articles before what stands for a listed actor
    before a noun          what shows that a capitalised word is no person: "aux" Roy
    before an object       whoever stands behind it is not the subject: "contre" le maire
    within a full name     Anne "de la" Tour
    no name alone          with a number or a sign they name nobody: "les" 5, "trois" *
    between the names of authors   Anne Rey "et" Paul Duval (`articles/authors.py`)
    before a pronoun       opens a sentence whose subject comes next: "mais" elle
    clitic                 between a pronoun and its verb: il "ne lui" faut
    impersonal verb        il "faut", il s'"agit", il "va falloir"
    impersonal predicate   il est "possible" que A
    common verb            finite verbs that any sentence may have
    between a name and its verb   Anne Roy "s'est aussitôt" félicitée
    auxiliary, beside an inserted verb   before the verb inserted after a quotation: « A », "a ensuite" dit M. Roy
    begins a circumstance  between a verb and its infinitive: a dit, "devant" la presse, vouloir A
    garment, colour        by which people are called: les "gilets jaunes", les "blouses blanches"
    begins a complement    after a quotation that its sentence goes on from: « A » "depuis" mai
    complement of an office   le directeur des ventes "chez" Solveau, Paul Garnier
    before a name in a complement   whoever is named behind it is not the source: les services "de" Paul Roy
    verb of a clause       by which quoted words are a clause: « le pont "est" fermé »
    verb of a predicate    what the article says of quoted words: « A » "était" un mensonge
    goes on from a clause  words that quoted ones go on with after a clause: il vend les quais, « "pour" rien »
    opens a scene          "Dans" le port, « les dockers attendent »: no part of what is quoted
    in a dialogue          who talks says "je", "vous", "ça"
    first person           who answers says "je", "mon"
    answers a question     "oui", "pas vraiment": how an answer begins
    asks for an opinion    "selon vous": who answers is interviewed
    """
    return one_of(word_class("pattern_words.csv", name))
