"""Who speaks: each statement's source phrase, or whoever it leaves out, led to a person of the article."""

from collections import Counter

from analysis.statements.found import Found
from analysis.statements.lexicon import nouns_of_class
from analysis.statements.offices import is_human, people_noun, singulars
from analysis.statements.people import Person
from analysis.statements.phrases import Phrase, noun_phrase, owner_of
from analysis.statements.story import Story
from analysis.statements.subjects import Source, source_of
from analysis.statements.verbs import is_verb
from analysis.statements.who import RULES, Answer
from analysis.statements.who.descriptions import left_out


def resolve_speakers(found: list[Found], story: Story) -> list[tuple[Found, Answer]]:
    """Who speaks in each statement, in order: earlier ones help to read later ones."""
    answers = []
    for statement in found:
        story.read_on(statement.cue[0])
        answer = speaker_of(statement, story)
        note(statement, answer, story)
        answers.append((statement, answer))
    return answers


def note(statement: Found, answer: Answer, story: Story) -> None:
    """Remember who has spoken; who is only quoted by somebody else has not."""
    if answer.speaker is not None and (statement.passage.inside is None or statement.construction == "insertion"):
        story.note(statement.cue[0], answer.speaker, answer.person, statement.spans)


def speaker_of(statement: Found, story: Story) -> Answer:
    """Who speaks in one statement, by all that was told before it."""
    source = statement.source
    alone = statement.construction in ("quotation alone", "answer")
    place = statement.spans[0][0] if alone else statement.cue[0]
    phrase = source.phrase or _shared_subject(statement)
    if phrase is not None and phrase.head.i in phrase.passage.folded:
        phrase = None  # « X », assurant que A: a quotation says nothing
    if phrase is not None:
        told = _teller(phrase) or phrase
        if _only_displays(told):
            return Answer(None, "nobody named", None)
        for rule in RULES:
            answer = rule(told, story)
            if answer is not None:
                return answer
        return Answer(None, "nobody named", None)
    if statement.construction == "answer":
        interviewed = _interviewed(story, place)
        if interviewed is not None:
            return Answer(interviewed.label, "answers a question", interviewed)
    return left_out(place, story, alone=alone)


def _teller(phrase: Phrase) -> Phrase | None:
    """Les informations du procureur; le récit que M. Roy a fait à la presse; les propos tenus par un élu."""
    lemmas = {phrase.head.lemma_.lower(), phrase.head.text.lower()}
    return owner_of(phrase) if not phrase.is_pronoun and lemmas & nouns_of_class("account") else None


def _only_displays(phrase: Phrase) -> bool:
    """Une banderole: words stand on it that nobody says."""
    return not phrase.is_pronoun and bool(set(singulars(phrase.head.text)) & nouns_of_class("display"))


def _interviewed(story: Story, place: int) -> Person | None:
    """Who answers in an interview: of those whom the article names before it, the first who is named twice."""
    named = [m for m in story.cast.mentions if m.person.name and m.person.human]
    counts = Counter(m.person for m in named if not m.quoted and m.start < place)
    again = [person for person in counts if counts[person] > 1]
    return next(iter(again or counts), None)


def _shared_subject(statement: Found) -> Phrase | None:
    """The subject of the clause around an elided one: "…, ajoutant que"."""
    source: Source | None = statement.source
    if source is None or source.governor is None:
        return None
    if source.how == "participle":
        noun = source.governor
        known = people_noun(noun.text)
        if noun.pos_ == "PROPN" or known is not None:
            return noun_phrase(statement.passage, noun)
        owners = [t for t in noun.ancestors if t.i < noun.i and people_noun(t.text) is not None]
        owner = next((t for t in owners if is_human(people_noun(t.text))), owners[0] if owners else None)
        if owner is not None and noun.dep_ in ("nmod", "obl:mod", "obl:arg") and not is_verb(noun.head):
            return noun_phrase(statement.passage, owner)  # "un homme à l'étage d'un bâtiment criant que"
        clause = noun.head
        for _ in range(4):
            shared = source_of(statement.passage, clause) if clause.pos_ in ("VERB", "AUX") else None
            if shared is not None and shared.phrase is not None:
                return shared.phrase
            clause = clause.head
        return None
    shared = source_of(statement.passage, source.governor)
    return shared.phrase if shared is not None else None
