"""Who speaks: each statement's source phrase, or the source that it leaves out, resolved to a person of the article."""

import math
import re
from collections import Counter

from analysis.people.lexicon import nouns_of_class
from analysis.people.offices import people_noun
from analysis.people.person import Person
from analysis.people.person_name import first_name_gender, names_somebody
from analysis.statements.candidates import Candidate
from analysis.statements.cues import cue_of
from analysis.statements.grammar import verb_group
from analysis.statements.source.beside_phrases import owner_of
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.subjects import Source, inverted_source, source_of
from analysis.statements.story import WINDOW, Story, is_body, most_salient
from analysis.statements.who import RULES, Answer
from analysis.statements.who.things import is_thing


def resolve_speakers(candidates: list[Candidate], story: Story) -> list[tuple[Candidate, str | None, str]]:
    """(statement, speaker, rule) for each statement, in order: earlier ones help to resolve later ones."""
    answers = []
    interviewed = _interviewed(story)
    for statement in candidates:
        place = statement.cue[0]
        story.read_on(place)
        story.telling = statement
        answer = interviewed if _answers(statement, story) else _speaker(statement, story)
        if answer is None:
            continue
        speaker, rule, person = _those_named(answer, story)
        if person is not None and statement.source.phrase is not None:
            story.tells(person, statement.source.phrase.span, pronoun=rule == "pronoun")
        if speaker is not None and not _is_retold(statement, story):
            story.spoken.append((place, speaker, person))
            story.said += [(start, end, person) for start, end in statement.spans if person is not None]
        answers.append((statement, speaker, rule))
    return answers


def _is_retold(statement: Candidate, story: Story) -> bool:
    """Whether somebody else's words hold a statement: who said it there does not go on speaking."""
    if statement.construction == "insertion":
        return False
    start, end = statement.spans[0][0], statement.spans[-1][1]
    within_clause = statement.construction == "quoted phrase" and any(s <= start and end <= e for s, e, _ in story.said)
    return statement.passage.inside is not None or within_clause


def _those_named(answer: Answer, story: Story) -> Answer:
    """The answer without what nobody is called: "55 %", "*"; whoever is listed may be called anything."""
    speaker, rule, _ = answer
    labels = speaker.split("; ") if speaker is not None else []
    named = [label for label in labels if label in story.actors.by_form or names_somebody(label)]
    if named == labels or rule == "one of them":
        return answer
    return ("; ".join(named), rule, None) if named else (None, "nobody named", None)


def _speaker(statement: Candidate, story: Story) -> Answer | None:
    source = statement.source
    alone = statement.construction in ("quotation alone", "answer")
    place = statement.spans[0][0] if alone else statement.cue[0]
    shared = _shared_subject(statement) if source.phrase is None else None
    phrase = source.phrase or (shared if shared is not None and not is_thing(shared, story) else None)
    if phrase is not None and phrase.head.i in phrase.passage.folded:
        phrase = None  # « X », assurant que A: a quotation does not speak
    if phrase is not None:
        teller = _teller(phrase)
        told = teller if teller is not None and not is_thing(teller, story) else phrase
        if is_thing(told, story):
            return _misread(statement, story)
        for rule in RULES:
            answer = rule(told, story)
            if answer is not None:
                return answer
        return None, "nobody named", None
    if statement.construction == "answer":
        last = story.last_speaker(place)
        person = last[1] if last is not None and last[1] is not None else _named_twice(story)
        if person is not None:
            return person.label, "answers a question", person
    theirs = _THEIR_VIEW.match(story.cast.text, place) if statement.construction == "preposition" else None
    holding = _of_their_view(theirs["whose"].lower(), place, story) if theirs is not None else None
    return holding or _left_out(place, story, alone=alone)


_THEIR_VIEW = re.compile(r"[àa] (?P<whose>l'|les\b|leurs?\b|ses\b|son\b)", re.IGNORECASE)


def _of_their_view(whose: str, place: int, story: Story) -> Answer | None:
    """À l'en croire, à leurs yeux: whoever is most present, as with a pronoun."""
    plural = whose in ("les", "leur", "leurs")
    about = story.named_in_it()
    person = most_salient(story, place, gender="", plural=plural, window=WINDOW, human=not plural, unlikely=about)
    return (person.label, "pronoun", person) if person is not None else None


def _misread(statement: Candidate, story: Story) -> Answer | None:
    """Who speaks where the parser mistakes a thing for the subject: whoever the sentence begins with, else nobody.

    The words around an inserted verb, or those that "ce que demande …" refers to, are a statement all the same.
    "Selon" is no verb: M. Roy, élu selon la coutume, says nothing.
    """
    if statement.construction == "preposition":
        return None
    place = statement.cue[0]
    if statement.construction in ("insertion", "pointing back"):
        return _left_out(place, story, alone=True)
    own = _subject_of(story, story.sentence(place), place)
    return (own.label, "subject of the sentence", own) if own is not None else None


_TOLD = frozenset().union(*map(nouns_of_class, ("account", "figures", "call")))


def _teller(phrase: Phrase) -> Phrase | None:
    """Les informations du procureur; le récit que M. Roy a fait à la presse; les appels du maire, qui demande A."""
    lemmas = {phrase.head.lemma_.lower(), phrase.head.text.lower()}
    told = not phrase.is_pronoun and lemmas & _TOLD
    owner = owner_of(phrase) if told else None
    return (_teller(owner) or owner) if owner is not None else None


def _answers(statement: Candidate, story: Story) -> bool:
    """Whether whoever is interviewed says it: an answer without a name, or a line of its own in quotation marks."""
    start = statement.spans[0][0]
    line = "\n" in story.cast.text[max(0, start - 3) : start]
    answer = statement.construction == "answer" or (statement.construction == "quotation alone" and line)
    return answer and any(begin <= start < end for begin, end in story.interview)


def _interviewed(story: Story) -> Answer:
    """Who answers in an interview: whoever the introduction is about, or names last, and no exchange names."""
    known = [m for m in story.cast.mentions if m.person.name and m.person.human]
    named = [m for m in known if set(story.cast.text[m.start : m.end].split()) & set((m.person.name or "").split())]
    discussed = {m.person for m in named if any(start <= m.start < end for start, end in story.interview)}
    asked = min((start for start, _ in story.interview), default=0)
    presented = Counter[Person]()
    for mention in reversed(known):
        if mention.start < asked and mention.person not in discussed:
            presented[mention.person] += 3 if mention.subject_like else 1
    person = max(presented, key=lambda person: presented[person] + _has_first_name(person), default=None)
    return (None, "nobody named", None) if person is None else (person.label, "answers a question", person)


def _has_first_name(person: Person) -> bool:
    return first_name_gender((person.name or "").partition(" ")[0]) is not None


def _named_twice(story: Story) -> Person | None:
    """Who answers a question in a report: the first to be named twice."""
    named = [m for m in story.cast.mentions if m.person.name and m.person.human]
    counts = Counter(m.person for m in named)
    again = [person for person in counts if counts[person] > 1]
    return next(iter(again or counts), None)


def _shared_subject(statement: Candidate) -> Phrase | None:
    """The subject of the clause around an elided one: "…, ajoutant que"."""
    source: Source | None = statement.source
    if source is None or source.governor is None:
        return None
    if source.how == "participle":
        noun = source.governor
        if people_noun(noun.text) is not None:
            return noun_phrase(statement.passage, noun)
        clause = noun.head
        for _ in range(4):
            shared = source_of(statement.passage, clause) if clause.pos_ in ("VERB", "AUX") else None
            if shared is not None and shared.phrase is not None:
                return shared.phrase
            clause = clause.head
        return None
    first, last = verb_group(source.governor)
    own = any(c.dep_.startswith("nsubj") and c.i < first.i for c in source.governor.children)
    inserted = first.i > 0 and first.nbor(-1).text == "," and cue_of(source.governor) is not None and not own
    after = inverted_source(statement.passage, first, last) if inserted else None  # "A, dit le préfet, ajoutant que B"
    shared = after or source_of(statement.passage, source.governor)
    return shared.phrase if shared is not None else None


def _left_out(place: int, story: Story, *, alone: bool) -> Answer:
    """No subject at all: the last speaker continues, else it is the subject of the sentence before.

    Before a quotation that stands alone that subject comes first: "Karim hausse les épaules. « A »". One that
    opens the article is that of the person introduced next: "« A » Karim Roy, le maire, hausse les épaules."
    """
    before = story.sentence(place) - 1
    subject = _subject_of(story, before) if alone else None
    if subject is not None and subject.plural and subject.name is None:
        start = story.sentence_starts[before]
        pronoun = _ONE.search(story.cast.text, start, place)
        gender = ("f" if pronoun["one"].lower() == "elle" else "m") if pronoun is not None else ""
        one = most_salient(story, start, gender=gender, plural=False, window=WINDOW, human=True) if gender else None
        subject = one or subject  # "Puis elle parle des clients. « A »"
    if subject is not None:
        return subject.label, "subject of the sentence before", subject
    own = None if alone else _subject_of(story, story.sentence(place), place)
    if own is not None:
        return own.label, "subject of the sentence", own
    last = story.last_speaker(place)
    if last is not None and (not alone or last[1] is not None):
        goes_on = _may_go_on(last[1], place, story)
        return (last[0], "the last speaker goes on", last[1]) if goes_on else (None, "nobody named", None)
    person = most_salient(story, place, gender="", plural=None, window=2, human=alone)
    if person is not None:
        return person.label, "subject of the sentence before", person
    follows = _subject_of(story, story.sentence(place) + 1) if alone else None
    if follows is not None:
        return follows.label, "subject of the sentence after", follows
    return None, "nobody named", None


def _may_go_on(person: Person | None, place: int, story: Story) -> bool:
    """Whether who spoke last can say more.

    After a paragraph's end not a body without a name ("selon la police"), and nobody says a phrase in quotation marks.
    """
    before = max(at for at, _, _ in story.spoken if at < place)
    if "\n" not in story.cast.text[before:place].rstrip():
        return True
    is_phrase = story.telling is not None and story.telling.construction == "quoted phrase"
    return not is_phrase and (person is None or person.name is not None or person.human)


_ONE = re.compile(r"\b(?P<one>il|elle)\b", re.IGNORECASE)


def _subject_of(story: Story, sentence: int, before: float = math.inf) -> Person | None:
    """The person whom a sentence of the article's own prose begins with; a body too if it stands before a place."""
    for mention in story.cast.mentions:
        if (
            story.sentence(mention.start) == sentence
            and mention.end <= before
            and mention.subject_like
            and not mention.quoted
            and (mention.person.human or (before < math.inf and is_body(mention.person)))
        ):
            return mention.person
    return None
