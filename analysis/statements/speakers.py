"""Who a source phrase is: rules that answer or pass, tried in the order of `RULES`."""

import math
import re
from collections import Counter
from collections.abc import Callable

from analysis.statements.found import Found
from analysis.statements.grammar import Source, feature, source_of
from analysis.statements.lexicon import nouns_of_class
from analysis.statements.offices import (
    content_words,
    described_actor,
    is_human,
    people_noun,
    role_before,
    without_article,
)
from analysis.statements.people import Mention, Person, person_in_office
from analysis.statements.phrases import Phrase, apposition, noun_phrase, owner_of
from analysis.statements.story import WINDOW, Story, agrees, last_mentioned, most_salient
from analysis.statements.verbs import is_verb

_LAST_NAMED = re.compile(
    r"^(?:ce dernier|cette dernière|celui-ci|celle-ci|l'intéressée?|le second|la seconde)$", re.IGNORECASE
)
_LAST_NAMED_PLURAL = re.compile(r"^(?:ces derniers|ces dernières|ceux-ci|celles-ci|les intéressée?s)$", re.IGNORECASE)
_BOTH = re.compile(
    r"^les (?:deux (?:leaders|dirigeants|présidents|hommes|chefs|responsables|femmes|ministres|candidats)"
    r"|(?:dirigeants|leaders|chefs d'État|présidents) des deux)",
    re.IGNORECASE,
)
# What joins a second name to the first: "M. Roy et la ministre Anne Petit", "Anne Petit, Paul Roy".
_ANOTHER = re.compile(
    r"(?:,\s[^,;.]{1,80},|\s\([^)]{1,40}\))?"
    r"\s?(?:,|et|ou|,? ainsi que)\s?(?:(?:M|MM)\.|Mme)?(?:(?:l[ae]|l'|son|sa|un|une)\s?[^,;.]{1,80})?\s?$"
)
_INHABITANT = re.compile(r"[A-ZÀ-Þ][\w-]+(?:ais|ois|ien|éen|ain)(?:n?e)?")
_HOMOLOGUE = re.compile(r"\bhomologues?\b", re.IGNORECASE)
_BODY = r"[A-ZÀ-Ý][\w-]*(?: (?!et )[\w-]+){0,3}"  # "Moscou et Pyongyang", "l'Alliance des villes et la Ligue"


Answer = tuple[str | None, str, Person | None]
SpeakerRule = Callable[[Phrase, Story], Answer | None]


def resolve_speakers(found: list[Found], story: Story) -> list[tuple[Found, str | None, str]]:
    """(statement, speaker, rule) for each statement, in order: earlier ones help to read later ones."""
    answers = []
    for statement in found:
        place = statement.cue[0]
        story.read_on(place)
        speaker, rule, person = _speaker(statement, story)
        if speaker is not None and (statement.passage.inside is None or statement.rule == "insertion"):
            story.spoken.append((place, speaker, person))
            story.said += [(start, end, person) for start, end in statement.spans if person is not None]
        answers.append((statement, speaker, rule))
    return answers


def _speaker(statement: Found, story: Story) -> Answer:
    source = statement.source
    alone = statement.rule in ("quotation alone", "answer")
    place = statement.spans[0][0] if alone else statement.cue[0]
    phrase = source.phrase or _shared_subject(statement)
    if phrase is not None and phrase.head.i in phrase.passage.folded:
        phrase = None  # « X », assurant que A: a quotation says nothing
    if phrase is not None:
        for rule in RULES:
            answer = rule(phrase, story)
            if answer is not None:
                return answer
        return None, "nobody named", None
    if statement.rule == "answer":
        interviewed = _interviewed(story, place)
        if interviewed is not None:
            return interviewed.label, "answers a question", interviewed
    return _left_out(place, story, alone=alone)


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


def _left_out(place: int, story: Story, *, alone: bool) -> Answer:
    """No subject at all: the last speaker goes on, else the subject of the sentence before.

    Before a quotation that stands alone that subject comes first: "Karim hausse les épaules. « A »". One that
    opens the article is given to whom the next sentence presents: "« A » Karim Roy, le maire, hausse les épaules."
    """
    before = story.sentence(place) - 1
    subject = _subject_of(story, before) if alone else None
    if subject is not None:
        return subject.label, "subject of the sentence before", subject
    own = None if alone else _subject_of(story, story.sentence(place), place)
    if own is not None:
        return own.label, "subject of the sentence", own
    last = story.last_speaker(place)
    if last is not None and (not alone or last[1] is not None):
        return last[0], "the last speaker goes on", last[1]
    person = most_salient(story, place, gender="", plural=None, window=2, human=alone)
    if person is not None:
        return person.label, "subject of the sentence before", person
    follows = _subject_of(story, story.sentence(place) + 1) if alone else None
    if follows is not None:
        return follows.label, "subject of the sentence after", follows
    return None, "nobody named", None


def _subject_of(story: Story, sentence: int, before: float = math.inf) -> Person | None:
    """The person whom a sentence of the article's own prose begins with, if it stands before a place."""
    for mention in story.cast.mentions:
        if (
            story.sentence(mention.start) == sentence
            and mention.end <= before
            and mention.subject_like
            and not mention.quoted
            and mention.person.human
        ):
            return mention.person
    return None


# --- the rules for a source phrase


def by_name(phrase: Phrase, story: Story) -> Answer | None:
    """M. Roy, le ministre Paul Roy, le président du groupe, Paul Roy."""
    names = _names(phrase, story) or _names_beside(phrase, story) or _name_of_office(phrase, story)
    if not names:
        return None
    people = list(dict.fromkeys(m.person for m in names))
    return "; ".join(p.label for p in people), "name", people[0] if len(people) == 1 else None


def _names_beside(phrase: Phrase, story: Story) -> list[Mention]:
    """The names that stand in apposition; "à entendre le maire, l'Aldre déborde" names no mayor."""
    other = None if phrase.is_pronoun else apposition(phrase)
    names = _names(other, story) if other is not None else _name_further_on(phrase, story)
    noun = people_noun(phrase.head.text)
    if noun is not None and noun.kind == "document":
        return []
    return [mention for mention in names if mention.person.human or not is_human(noun)]


_TO_THE_COMMA = re.compile(r"(?:\s(?:chez|à|au|aux|auprès|pour|en|sur|de|du|des|d')[^,.;:«»()]{1,80})?,\s")


def _name_further_on(phrase: Phrase, story: Story) -> list[Mention]:
    """Le directeur des ventes chez Solveau, Paul Garnier, a dit: past a complement that the phrase leaves out."""
    comma = _TO_THE_COMMA.match(story.cast.text, phrase.span[1])
    if phrase.is_pronoun or comma is None or not is_human(people_noun(phrase.head.text)):
        return []
    named = (m for m in story.cast.named_in(comma.end(), comma.end() + 1) if m.start == comma.end())
    return [m for m in named if story.cast.text[m.end : m.end + 1] in (",", ".", "")]


def _name_of_office(phrase: Phrase, story: Story) -> list[Mention]:
    """L'investisseur et expert en robotique Ivar Solden; Ivar Solden, un ancien militaire: the name is beside it."""
    if phrase.is_pronoun:
        return []
    start, end = phrase.span
    head, _ = phrase.passage.place(phrase.head, phrase.head)
    beside = (
        m
        for m in story.cast.named_in(start - 3, end + 110)
        if m.person.human and (end <= m.start < end + 110 or start - 3 < m.end < start)
    )
    for mention in beside:
        places = [p for p in mention.person.role_places if start <= p < end]
        if any(p <= head or story.cast.text[:p].endswith(" et ") for p in places):
            return [mention]
    return []


def _names(phrase: Phrase, story: Story) -> list[Mention]:
    """The people whom a phrase names itself, not those in its complements ("les services de Paul Roy")."""
    start, end = phrase.span
    text = story.cast.text
    names: list[Mention] = []
    for mention in story.cast.named_in(start, end):
        before = re.sub(
            r"\s*(?:\bla|\ble|\bles|\bl')\s*$", "", text[start : mention.start], flags=re.IGNORECASE
        ).rstrip(" ")
        complement = re.search(r"(?:\b(?:de|du|des|chez|et|à|au|par|avec|contre|sur)|d')$", before, re.IGNORECASE)
        if complement and not (complement.group().lower() == "et" and names):
            continue
        if names and not _ANOTHER.match(text[names[-1].end : mention.start]):
            continue
        if not _is_of_another(text, start, mention) and (role_before(text, mention.start) or not _names_a_body(before)):
            names.append(mention)
    return names


def _names_a_body(before: str) -> bool:
    """L'équipe Vandal, le groupe Valmora: the name is the body's, not the person's."""
    noun = people_noun(before.rpartition(" ")[2].rpartition("'")[2])
    return noun is not None and noun.kind in ("body", "group")


def _is_of_another(text: str, start: int, mention: Mention) -> bool:
    """Un conseiller du président Roy: the name belongs to an office that is only a complement."""
    role = role_before(text, mention.start)
    place = text.rfind(role, start, mention.start) if role else -1
    return place > start and re.search(r"\b(?:du|de la|de l'|d'une?|de s(?:on|a))\s?$", text[start:place]) is not None


def teller(phrase: Phrase, story: Story) -> Answer | None:
    """Les informations du procureur; le récit que M. Roy a fait à la presse; les propos tenus par un élu."""
    lemmas = {phrase.head.lemma_.lower(), phrase.head.text.lower()}
    if phrase.is_pronoun or not lemmas & nouns_of_class("account"):
        return None
    owner = owner_of(phrase)
    if owner is None:
        return None
    return next((answer for rule in RULES if rule is not teller and (answer := rule(owner, story)) is not None), None)


def both(phrase: Phrase, story: Story) -> Answer | None:
    """Les deux dirigeants."""
    if not _BOTH.match(phrase.text):
        return None
    couple = next((m.person for m in story.cast.mentions if ";" in m.person.label), None)
    if couple is not None:
        return couple.label, "both leaders", None
    counts = Counter(m.person for m in story.cast.mentions if m.person.name and m.person.human)
    if len(counts) < 2:
        return None
    pair = [person for person, _ in counts.most_common(2)]
    return "; ".join(person.label for person in pair), "both leaders", None


def by_role(phrase: Phrase, story: Story) -> Answer | None:
    """Le locataire du Kremlin (from the actors), le sénateur (introduced in the article)."""
    if phrase.is_pronoun:
        return None
    actor = described_actor(without_article(phrase.text), story.actors)
    if actor is not None:
        person = next((p for p in story.cast.people if p.actor is actor), None)
        return actor.name, "role", person
    if (
        phrase.text.lower().startswith(("un ", "une ", "des ", "l'un ", "l'une ", "plusieurs ", "certains "))
        or feature(phrase.head, "Number") == "Plur"
    ):
        return None
    person = person_in_office(story.cast.people, phrase.text, phrase.span[0])
    return (person.label, "role in the article", person) if person is not None else None


def homologue(phrase: Phrase, story: Story) -> Answer | None:
    """Son homologue russe: the actor or person of that country."""
    person = _counterpart(phrase.text, story)
    return (person.label, "counterpart", person) if person is not None else None


def _counterpart(phrase: str, story: Story) -> Person | None:
    if not _HOMOLOGUE.search(phrase):
        return None
    words = content_words(phrase) - {"homologue"}
    named = (p for p in story.cast.people if p.name and p.human)
    return next((p for p in named if any(words & role for role in p.roles) or _of_country(p, words)), None)


def _of_country(person: Person, words: frozenset[str]) -> bool:
    return person.actor is not None and any(words & content_words(role) for role in person.actor.roles)


def by_pronoun(phrase: Phrase, story: Story) -> Answer | None:
    """Il, elle, lui, ils; ce dernier: whoever agrees and is most present."""
    text = phrase.text.lower()
    if text in ("je", "nous", "on"):
        return None
    if _LAST_NAMED.match(text) or _LAST_NAMED_PLURAL.match(text):
        plural = bool(_LAST_NAMED_PLURAL.match(text))
        gender = "f" if re.search(r"dernière|celle|ée\b|seconde", text) else "m"
        person = last_mentioned(story, phrase.span[0], gender, plural)
        return (person.label, "the last one named", person) if person is not None else None
    if not phrase.is_pronoun:
        return None
    form = text.lstrip("-").removeprefix("t-").removesuffix("-même")
    known = {
        "il": ("m", False),
        "elle": ("f", False),
        "lui": ("m", False),
        "ils": ("m", True),
        "elles": ("f", True),
        "eux": ("m", True),
    }
    if form not in known:
        return None
    gender, plural = known[form]
    announced = _announced(story, phrase.span[0])
    if announced is not None:
        return announced
    place = phrase.span[0]
    speaking = story.speaks_at(place) if phrase.passage.inside is not None else None
    person = most_salient(story, place, gender=gender, plural=plural, window=WINDOW, excluded=speaking)
    person = person or _named_after(story, place, gender, plural)
    return (person.label, "pronoun", person) if person is not None else None


def _named_after(story: Story, place: int, gender: str, plural: bool) -> Person | None:
    """S'il assure A, Paul Roy refuse B: the subject that the same sentence names after its pronoun."""
    after = (m for m in story.cast.mentions if m.start > place and m.by_name and m.subject_like and not m.quoted)
    here = (m.person for m in after if story.sentence(m.start) == story.sentence(place))
    return next((person for person in here if agrees(person, gender, plural)), None)


def _announced(story: Story, place: int) -> Answer | None:
    """Quant à son homologue russe, il …: the phrase that opens the sentence is the pronoun's."""
    start = story.sentence_starts[story.sentence(place)] if story.sentence_starts else 0
    opening = re.match(
        r"quant (?:à |au |aux )(?P<who>.{2,90}?),\s*$", story.cast.text[start:place], re.IGNORECASE | re.DOTALL
    )
    if not opening:
        return None
    mentions = [m for m in story.cast.mentions if start <= m.start < place]
    named = next((m for m in mentions if m.by_name), None)
    who = opening["who"]
    actor = described_actor(who, story.actors)
    if actor is not None:
        return actor.name, "role", next((p for p in story.cast.people if p.actor is actor), None)
    counterpart = _counterpart(who, story)
    if named is None and counterpart is not None:
        return counterpart.label, "counterpart", counterpart
    person = named.person if named is not None else mentions[0].person if mentions else None
    return (person.label if person is not None else without_article(who)), "announced", person


def the_one_who(phrase: Phrase, story: Story) -> Answer | None:
    """« A », lâche celui qui préside le club: another word for whoever is being told about."""
    form, after = phrase.text.lower(), phrase.last.i + 1
    relative = phrase.head.doc[after].text.lower() if after < len(phrase.head.doc) else ""
    if form not in ("celui", "celle") or relative not in ("qui", "que", "qu'", "dont"):
        return None
    person = most_salient(story, phrase.span[0], gender="m" if form == "celui" else "f", plural=False, window=3)
    return (person.label, "another word for a person", person) if person is not None else None


def same_source(phrase: Phrase, story: Story) -> Answer | None:
    """La même source, cette même agence: the last source that was one, the last one named by that noun."""
    if re.match(r"(?:l[ae]|cet?t?e?) même ", phrase.text, re.IGNORECASE):
        noun = phrase.head.text.lower()
        heard = [(who, person) for at, who, person in reversed(story.spoken) if at < phrase.span[0]]
        named = [(m.person.label, m.person) for m in reversed(story.cast.mentions) if m.end <= phrase.span[0]]
        known = next((one for one in (*heard, *named) if noun in one[0].lower().split()), None)
        if known is not None:
            return known[0], "the same source", known[1]
    if not re.search(r"\bmêmes? sources?\b", phrase.text, re.IGNORECASE):
        return None
    return next(
        (
            (speaker, "the same source", person)
            for at, speaker, person in reversed(story.spoken)
            if at < phrase.span[0] and "source" in speaker
        ),
        None,
    )


def demonstrative(phrase: Phrase, story: Story) -> Answer | None:
    """Ce proche du maire, cette quinquagénaire: another word for whoever is being told about."""
    noun = people_noun(phrase.head.text)
    if not re.match(r"(?:ce|cet|cette) ", phrase.text.lower()) or noun is None or noun.kind not in ("role", "person"):
        return None
    gender = noun.gender if noun.gender in ("m", "f") else ""
    person = most_salient(story, phrase.span[0], gender=gender, plural=False, window=3)
    return (person.label, "another word for a person", person) if person is not None and person.human else None


def epithet(phrase: Phrase, story: Story) -> Answer | None:
    """Le Valmérois, la quinquagénaire, l'acteur: what an article calls somebody whom it has named."""
    text, noun = phrase.text, people_noun(phrase.head.text)
    if not re.match(r"(?:le |la |l')", text, re.IGNORECASE) or len(text.split()) > 3:
        return None
    usual = phrase.head.text.lower() in nouns_of_class("epithet") or _INHABITANT.fullmatch(phrase.head.text)
    if not usual and not (phrase.head.text[:1].isupper() and noun is not None and noun.kind == "person"):
        return None
    place, lower = phrase.span[0], phrase.head.text.lower()
    if re.search(rf"[\w,] {re.escape(text[:1].upper() + text[1:])}\b", story.cast.text):
        return None  # the newspaper Le Valmérois
    before = [m for m in story.cast.mentions if m.end <= place and not m.person.name]
    if any(lower in m.person.description.lower().split() for m in before):
        return None  # "un acteur" came before
    known = noun.gender if noun is not None and noun.gender in ("m", "f") else ""
    gender = known or {"le": "m", "la": "f"}.get(text[:2].lower(), "")
    person = most_salient(story, place, gender=gender, plural=False, window=WINDOW, human=True)
    named = person is not None and person.name is not None
    return (person.label, "another word for a person", person) if person is not None and named else None


def as_described(phrase: Phrase, story: Story) -> Answer | None:
    """Un habitant, les pompiers, Israël: the phrase itself is all that the article says."""
    if phrase.is_pronoun and phrase.text.lower() not in ("beaucoup", "certains", "plusieurs", "d'autres"):
        return None
    if re.search(r"\bd'(?:entre )?(?:eux|elles)$", phrase.text):
        several = most_salient(story, phrase.span[0], gender="", plural=True, window=WINDOW)
        return (several.label, "one of them", several) if several is not None else None
    words = without_article(_whole(phrase, story))
    pair = re.fullmatch(rf"({_BODY}) et (?:la |le |les |l')?({_BODY})", words)
    if pair:
        return f"{pair[1]}; {pair[2]}", "as described", None
    person = next((m.person for m in story.cast.mentions if phrase.span[0] <= m.start < phrase.span[1]), None)
    if person is not None and _is_short_for(words, person.description):
        return person.label, "as described", person
    return (words, "as described", person or story.heard(words, phrase)) if words else None


def _is_short_for(words: str, description: str) -> bool:
    """Whether "l'agence" is the one that was named in full: "Agence pour l'emploi", "agence Corvia"."""
    noun, _, rest = description.partition(" ")
    return noun.lower() == words.lower() and (noun[:1].isupper() or rest[:1].isupper())


def _whole(phrase: Phrase, story: Story) -> str:
    """The words of a phrase, with all of the name that its last word begins: "un proche de Jean" + "Roy"."""
    start, end = phrase.span
    rest = max((m.end for m in story.cast.named_in(start, end)), default=end)
    return phrase.text + story.cast.text[end:rest]


RULES: tuple[SpeakerRule, ...] = (
    teller,
    by_name,
    both,
    by_pronoun,
    the_one_who,
    same_source,
    homologue,
    by_role,
    demonstrative,
    epithet,
    as_described,
)
