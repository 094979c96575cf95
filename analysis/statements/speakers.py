"""Who speaks: each statement's source phrase, or the source that it leaves out, resolved to a person of the article."""

import re
from collections import Counter
from itertools import islice

from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.people.offices import people_noun
from analysis.people.person import Person
from analysis.people.person_name import names_somebody
from analysis.statements.candidates import Candidate
from analysis.statements.grammar import verb_group
from analysis.statements.source.beside_phrases import owner_of
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.read_in import THERE
from analysis.statements.source.subjects import inverted_source, source_of
from analysis.statements.story import Story
from analysis.statements.unclaimed import NOBODY
from analysis.statements.verbs import subjects_of
from analysis.statements.who import who_is
from analysis.statements.who.answer import NOBODY_NAMED, Answer, answer_by
from analysis.statements.who.left_out import left_out, of_their_view, read_there, subject_of
from analysis.statements.who.taken_up import read_on
from analysis.statements.who.things import is_thing


def resolve_speakers(candidates: list[Candidate], story: Story) -> list[tuple[Candidate, str | None, str]]:
    """(statement, speaker, rule) for each statement, in order: earlier ones help to resolve later ones."""
    answers = []
    interviewed = _interviewed(story)
    for statement in candidates:
        place = statement.cue[0]
        read_on(story, place)
        story.telling = statement
        answer = interviewed if _answers(statement, story) else _speaker(statement, story)
        if answer is None:
            continue
        speaker, rule, person = _those_named(answer)
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
    around = any(start <= statement.start and statement.end <= end for start, end, _ in story.said[-_NEAR:])
    return statement.passage.inside is not None or around


_NEAR = 20  # statements before one, among which the one that holds it is


def _those_named(answer: Answer) -> Answer:
    """The answer without what nobody is called: "55 %", "*"."""
    speaker, rule, _ = answer
    labels = speaker.split("; ") if speaker is not None else []
    named = [label for label in labels if names_somebody(label)]
    if named == labels or rule == "one of them":
        return answer
    return ("; ".join(named), rule, None) if named else NOBODY_NAMED


def _speaker(statement: Candidate, story: Story) -> Answer | None:
    source = statement.source
    alone = statement.construction in ("quotation alone", "answer")
    place = statement.start if alone else statement.cue[0]
    noun = source.governor if source.how == "participle" else None
    if noun is not None and noun.dep == "obl:arg" and noun.lemma.lower() in nouns_of_class("account"):
        return NOBODY_NAMED  # "interrogé sur des informations faisant état de « A », M. Roy se tait"
    shared = _shared_subject(statement) if source.phrase is None else None
    phrase = source.phrase or (shared if shared is not None and not is_thing(shared, story) else None)
    if phrase is not None and phrase.head.i in phrase.passage.folded:
        phrase = None  # « X », assurant que A: a quotation does not speak
    if phrase is not None and phrase.head.lower in words_of_class("nobody") and phrase.first == phrase.head:
        return None
    if phrase is not None:
        teller = _teller(phrase)
        told = teller if teller is not None and not is_thing(teller, story) else phrase
        if is_thing(told, story):
            return _misread(statement, story)
        return who_is(told, story)
    if source.how == NOBODY:
        return NOBODY_NAMED
    if source.how == THERE:
        return read_there(place, story)
    if statement.construction == "answer":
        last = story.last_speaker(place)
        person = _asked(place, story) or (last[1] if last is not None else _named_twice(story))
        if person is not None:
            return person.label, "answers a question", person
    holding = of_their_view(place, story) if statement.construction == "preposition" else None
    return holding or left_out(place, story, alone=alone)


def _misread(statement: Candidate, story: Story) -> Answer | None:
    """Who speaks where the parser mistakes a thing for the subject: whoever the sentence begins with, else nobody.

    The words around an inserted verb are a statement all the same.
    "Selon" is no verb: M. Roy, élu selon la coutume, says nothing.
    """
    if statement.construction == "preposition" or statement.source.how == "agent":
        return None
    place = statement.cue[0]
    if statement.construction == "insertion":
        return left_out(place, story, alone=False)
    own = subject_of(story, story.sentence(place), place)
    return answer_by("subject of the sentence", own)


_TOLD = frozenset().union(*map(nouns_of_class, ("account", "figures", "call")))


def _teller(phrase: Phrase) -> Phrase | None:
    """Les informations du procureur; le récit que M. Roy a fait à la presse; les appels du maire, qui demande A."""
    told = {phrase.head.lemma.lower(), phrase.head.lower} & _TOLD
    owner = owner_of(phrase) if told else None
    return (_teller(owner) or owner) if owner is not None else None


def _answers(statement: Candidate, story: Story) -> bool:
    """Whether whoever is interviewed says it: an answer without a name, or a line of its own in quotation marks."""
    start = statement.start
    line = "\n" in story.cast.text[max(0, start - 3) : start]
    answer = statement.construction == "answer" or (statement.construction == "quotation alone" and line)
    return answer and any(begin <= start < end for begin, end in story.interview)


def _interviewed(story: Story) -> Answer:
    """Who answers in an interview: whoever the introduction is about, or names last, and no exchange names."""
    text = story.cast.text
    known = [m for m in story.cast.mentions if m.person.known_by_name]
    named = [m for m in known if set(text[m.start : m.end].split()) & set(m.person.label.split())]
    opening = (m for m in named if _OPENS_LINE.search(text, max(0, m.start - 15), m.start))
    addressed = [m for m in opening if text.startswith(",", m.end)]  # "Madame Roy, que ferez-vous ?"
    if len({m.person for m in addressed}) > 1:
        addressed = []  # several are asked
    # Not "Roy m'a dit : « Anne, signez. »".
    asked_about = (m for m in named if not (m.quoted or m in addressed or _LABELS.match(text, m.end)))
    discussed = {m.person for m in asked_about if any(start <= m.start < end for start, end in story.interview)}
    asked = min((start for start, _ in story.interview), default=0)
    presented = Counter[Person]()
    for mention in reversed(known):
        if mention.start < asked and mention.person not in discussed:
            presented[mention.person] += 3 if mention.subject_like else 1
    person = max(presented, key=lambda one: presented[one], default=None)
    return answer_by("answers a question", person) or NOBODY_NAMED


_LABELS = re.compile(r"\s?:\s?[«“\"–—-]")
_OPENS_LINE = re.compile(r"(?:^|\n)(?:Madame |Monsieur |Mme |M\. )?$")


def _asked(place: int, story: Story) -> Person | None:
    """Anne Roy sort. Un accord ? « Demain. »: whom the sentence before a question is about, on the same line."""
    told = story.sentence(place) - 2
    if told < 0 or story.sentence_starts[told] < story.line_start(place):
        return None
    asks_of = _ASKS_OF.search(story.cast.text, story.sentence_starts[told + 1], place)  # "Que lui a-t-elle promis ?"
    return subject_of(story, told) if asks_of is None else None


_ASKS_OF = re.compile(r"\b(?:lui|leur|elles?|ils)\b|-il\b(?<!\ba-t-il)(?<!aura-t-il)", re.IGNORECASE)


def _named_twice(story: Story) -> Person | None:
    """Who answers a question in a report: the first to be named twice."""
    counts = Counter(m.person for m in story.cast.mentions if m.person.known_by_name)
    again = [person for person in counts if counts[person] > 1]
    return next(iter(again or counts), None)


def _shared_subject(statement: Candidate) -> Phrase | None:
    """The subject of the clause around an elided one: "…, ajoutant que"."""
    source = statement.source
    if source.governor is None:
        return None
    if source.how == "participle":
        noun = source.governor
        if people_noun(noun.text) is not None:
            return noun_phrase(statement.passage, noun)
        clauses = (clause for clause in islice(noun.ancestors, 4) if clause.pos in ("VERB", "AUX"))
        sources = (source_of(statement.passage, clause) for clause in clauses)
        return next((one.phrase for one in sources if one is not None and one.phrase is not None), None)
    first, last = verb_group(source.governor)
    own = any(subject.i < first.i for subject in subjects_of(source.governor))
    inserted = first.previous.text == "," and not own
    after = inverted_source(statement.passage, first, last) if inserted else None  # "A, dit le préfet, ajoutant que B"
    shared = after or source_of(statement.passage, source.governor)
    return shared.phrase if shared is not None else None
