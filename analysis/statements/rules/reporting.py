"""Which verbs report what somebody said, and who that is."""

from collections.abc import Iterator
from itertools import takewhile

from analysis.language.cue_words import Cue, lemma_of
from analysis.language.parsed import Token
from analysis.people.lexicon import first_names, words_of_class
from analysis.people.offices import kind_of, people_noun
from analysis.statements.candidates import parsed
from analysis.statements.cues import cue_of, cues_in, is_reflexive
from analysis.statements.grammar import (
    begin_since,
    governing_verb,
    is_left_unsaid,
    is_negated,
    is_passive,
    is_still_to_come,
    is_supposed,
    speaks_for_itself,
    verb_group,
)
from analysis.statements.passages import Passage
from analysis.statements.rules.openings import QUE
from analysis.statements.source.clause_subjects import led_to_say, narrated_subject
from analysis.statements.source.heads import noun_among
from analysis.statements.source.phrases import Phrase, noun_phrase
from analysis.statements.source.read_in import is_read, read_in
from analysis.statements.source.subjects import Source, source_of
from analysis.statements.verbs import UNREAL, is_infinitive, is_present_participle, is_verb

# "Il ne pense pas que A" is what he thinks; "il n'a pas dit que A" tells nothing he said.
_NEGATION_IS_SAID = words_of_class("negation said")


def cues_with(passage: Passage, *constructions: str) -> Iterator[tuple[Token, Cue]]:
    """The verbs of a passage that take one of the constructions."""
    for word, cue in cues_in(parsed(passage)):
        if cue.constructions & set(constructions) and (is_verb(word) or is_present_participle(word)):
            yield word, cue


def source_behind(passage: Passage, verb: Token) -> Source | None:
    source = source_of(passage, verb)
    if source is not None and source.how == "shared" and verb.head.i > verb.i:
        carried = source_of(passage, verb.head)  # "on fait remarquer que A", where "on" was hung on the infinitive
        source = carried if carried is not None and carried.how == "on" else source
    if source is not None and source.how == "on":
        return read_in(passage, verb) or _behind_on(passage, verb)
    return None if is_read(verb) else source  # "M. Roy lit que A": he has it from others


def _behind_on(passage: Passage, verb: Token) -> Source | None:
    """Au ministère, on jure que A; on jure chez Solveau que B, de source sûre que C: the words beside "on" say who."""
    on = next((t for t in reversed(verb.before()) if t.lower == "on"), None)
    if on is None:
        return None
    begin = begin_since(on.previous, ",")
    before = (begin.next if begin.pos == "CCONJ" else begin).until(on)  # "Mais au port, on dit que A"
    after = list(takewhile(lambda t: t.lower not in QUE, verb.after(9)))
    apart = verb.next.text == ","
    after = after[1:] if apart else after
    opens = len(before) > 2 and _names_circle(before)
    if not opens and not (_names_circle(after) and (apart or _is_place(after))):
        return None
    beside = before if opens else after
    nouns = [t for t in beside[1:] if t.pos in ("NOUN", "PROPN")]
    head = next((t for t in nouns if t.lower != "côté"), None)
    side = [t for t in beside[1:] if not t.is_punct]
    if head is None:
        first = nouns[0] if nouns else beside[0]  # "Du côté norvasien, on dit que A"
        sided = side and (len(nouns) == 1 or beside[0].lower == "côté")
        return Source(Phrase(passage, first, first, side[-1]), "behind on") if sided else None
    thing = head.text.islower() and people_noun(head.text) is None
    if head == beside[0].next and (head.text in first_names() or thing):
        return None  # "À Paul Roy, on répète que A", "À Noël, on dit que B", "A force, on dit que C"
    return Source(noun_phrase(passage, head), "behind on")


def _is_place(words: list[Token]) -> bool:
    """On jure au ministère, à Tissac, dans son camp que A; not "on dit aux élus, de Tissac, on a dit à Tissac"."""
    first = words[0].lower if words else ""
    if first in ("dans", "chez", "côté"):
        return True
    noun = noun_among(words[1:3])
    if noun is None or not first.startswith(("à", "au", "de")):
        return False
    kind, named = kind_of(noun.text), noun.pos == "PROPN" and words[-1] == noun  # not "on rappelle à M. Roy que"
    if first == "de":
        return kind == "document"
    return words[0].previous.previous.pos != "AUX" and (kind == "body" if kind else named)


def _names_circle(words: list[Token]) -> bool:
    return len(words) > 0 and (words[0].lower in words_of_class("whose circle") or words[0].text == "A")


def reports(passage: Passage, verb: Token, cue: Cue) -> bool:
    """Whether the saying took place: not negated, asked or supposed; an infinitive only where it has a subject."""
    led = led_to_say(verb)
    if led is not None:
        return _has_happened(led[0])
    if speaks_for_itself(verb) or is_supposed(verb) or is_passive(verb):
        return False
    if verb.feature("Mood") == "Sub" and verb.dep == "ccomp":
        return False  # "Il faut que le maire dise que A"
    if verb.previous.lower == "ni":
        return False  # "n'a ni confirmé ni démenti que A"
    governor = governing_verb(verb)
    denied = is_negated(verb) or is_left_unsaid(verb)
    if denied and cue.lemma not in _NEGATION_IS_SAID:
        return False
    if cue.lemma in words_of_class("said only if negated") and not (denied and governor is verb):
        return False  # "Il cache que A", "n'a pas su cacher que A"
    asks = verb.dep == "ROOT" or passage.text.startswith("Est-ce")
    if passage.text.rstrip().endswith("?") and asks:
        return False
    if governor is not verb:
        carried = governor.lemma.lower()
        nobody = carried in words_of_class("without a subject of their own")
        hears = carried in words_of_class("hearing it oneself") and is_reflexive(governor)
        can = carried == "pouvoir" and ("attr" in cue.constructions or _is_open_to_all(governor))
        may = can and cue.lemma != "lire"
        return not (nobody or hears or may or is_still_to_come(governor) or _only_shows(cue))
    return not is_infinitive(verb) or (is_introduced(verb) and not _only_shows(cue))


def _has_happened(leading: Token) -> bool:
    """Cela a poussé la maire à dire que A; not "veut pousser", "aurait poussé", "si cela la pousse", nor asked."""
    governor, (first, _) = governing_verb(leading), verb_group(leading)
    if leading.sentence[-1].text == "?" or is_negated(leading):
        return False
    if is_infinitive(leading) and governor == leading:  # "de quoi faire dire à M. Roy que A"
        return any(t.lower in ("quoi", "jusqu'") for t in leading.before(2))
    attempted = not words_of_class("attempting").isdisjoint((governor.lemma.lower(), lemma_of(governor.lower)))
    unreal = any(t.lower.endswith(UNREAL) for t in first.to(leading))
    return not (attempted or unreal or any(c.lower in ("si", "s'") for c in governor.children))


def _is_open_to_all(can: Token) -> bool:
    """Ses partisans peuvent avancer que A: nobody has; "a pu dire que A", "ne peut que dire que A" tell of words."""
    before = {t.lower for t in can.before(2)}
    return can.lower in ("peut", "peuvent") and before.isdisjoint(("ne", "n'"))


def _only_shows(cue: Cue) -> bool:
    """Pour montrer que A, une marche qui veut prouver que B: an act shows it, and nobody says it."""
    return "thing" in cue.constructions and "incise" not in cue.constructions


_FAR = 8  # words


def _is_unreal(word: Token) -> bool:
    """N'a pas eu, aurait eu, si elle avait le courage de dire que A: it was not said."""
    return word.lower in words_of_class("negates or supposes") or word.lower.endswith(UNREAL)


def is_introduced(verb: Token) -> bool:
    """Avant d'ajouter, et de préciser, pour dire, a raison de rappeler; not "nul besoin de dire", "sans dire"."""
    first, _ = verb_group(verb)
    before, earlier = first.previous.lower, first.previous.previous.lower
    if narrated_subject(verb) is not None:
        return True
    had_it = any(t.lower in words_of_class("had the time") for t in first.before(5))
    if earlier in ("temps", "loisir") and not had_it:
        return False  # "il est temps de dire que A"
    if before in ("de", "d'"):
        around = first.before(_FAR) if earlier != "avant" else ()
        unreal = first.sentence[-1].text == "?" or any(map(_is_unreal, around))
        return not earlier or (not unreal and earlier in words_of_class("before de and a cue"))
    if before == "sans":  # "non sans reconnaître, sans exclure que A"; "sans préciser que A" tells what was not said
        cue = cue_of(verb)
        return earlier == "non" or (cue is not None and cue.lemma in _NEGATION_IS_SAID)
    return before in ("pour", "après")
