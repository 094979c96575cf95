"""Where a clause of the article's own follows what is reported: …, mais M. Roy répond que B; si elle dit que A, B."""

from analysis.language.parsed import Token
from analysis.people.lexicon import words_of_class
from analysis.people.offices import is_human, people_noun
from analysis.statements.candidates import CLOSING
from analysis.statements.cues import cue_of
from analysis.statements.grammar import (
    CLITICS,
    begin_since,
    governing_verb,
    has_verb,
    is_conjugated,
    is_finite,
    verb_group,
)
from analysis.statements.rules.comments import in_relative
from analysis.statements.rules.openings import QUE, complementizer
from analysis.statements.verbs import UNREAL, is_present_participle, is_tagged_finite, is_verb, subjects_of, time_of

_WITH_QUE = words_of_class("with que")
_NO_CLAUSE = (*QUE, *words_of_class("awaits its own verb"), ":", ";")


def contrasts(word: Token, verb: Token) -> bool:
    """Whether a conjunction begins a clause of the article's own after what is reported.

    ", mais M. Roy a répondu que B", "tandis que Mme Roy dénonce « B »": a new subject with a cue of its own. Without
    "mais" it must say that something was, in the same time: "M. Roy a dit que A, Mme Roy a répondu que B".
    """
    text, whereas = word.lower, word.lower in ("tandis", "alors")
    if text in (",", "et") and (gap_after(word) is not None or _says_as_well(word, verb)):
        return True
    begin = word.next.next if whereas else word.next
    if not (whereas or text in words_of_class("contrast")) or begin.lower in QUE:
        return False
    if text == "et" and _counts(begin) and _counts(begin_since(verb, ":;,")):
        return True  # "54 % pensent que A et 46 % souhaitent B"
    clausal, other = has_verb(verb.next.until(word)), clause_from(begin)
    if not clausal and text == "mais":
        return other is not None  # "se défend d'être un chef mais ses mots pèsent"
    parted = whereas or word.previous.text == ","
    return clausal and parted and other is not None and cue_of(other) is not None


def gap_after(comma: Token) -> Token | None:
    """M. Roy a dit que A, Mme Petit que B: the second "que", whose verb is that of the first."""
    ahead = comma.after(7) if comma.text == "," else ()
    que = next((t for t in ahead if t.lower in QUE and (t.pos == "SCONJ" or t.previous.lower in _OF_TWO)), None)
    who = comma.next.until(que) if que is not None else ()
    begins = who and who[0].pos in ("DET", "PROPN") and not any(is_verb(t) or t.is_punct for t in who)
    told = begins and any(t.pos == "PROPN" or is_human(t.text) or t.lower in _OF_TWO for t in who)
    return que if told else None


_OF_TWO = words_of_class("one of two")


def _says_as_well(word: Token, verb: Token) -> bool:
    """M. Roy a dit que A, Mme Petit a répondu que B: somebody else says something, in the time of the cue."""
    other = clause_from(word.next)
    if other is None or cue_of(other) is None or complementizer(other) is None or time_of(other) != time_of(verb):
        return False
    return any(one.pos == "PROPN" or people_noun(one.text) is not None for one in subjects_of(other))


def _counts(begin: Token) -> bool:
    """Whether a clause begins with a number of people: "46 %", "plus de 61 000", "près d'un tiers"."""
    return any(t.pos == "NUM" or t.text.isdecimal() for t in begin.onward(4))


def goes_on(word: Token, verb: Token, start: Token) -> bool:
    """Il a dit que A était B et a quitté la salle: another verb of the cue's subject, in the time of the cue alone."""
    if word.lower not in words_of_class("goes on"):
        return False
    if is_present_participle(verb) and is_present_participle(word.next):
        return True  # "assurant que A et faisant B"
    other = next((t for t in word.after(3) if t.pos not in ("ADV", "PRON", "PUNCT")), None)
    if other is None or not is_verb(other) or not is_finite(other) or other.lower.endswith(UNREAL):
        return False  # "rappelle que A est B et devra être C"
    other = _predicate(other)
    if any(c.dep.startswith(("nsubj", "expl:subj", "mark")) and c.i > word.i for c in other.children):
        return False
    if _speaks_too(other, start, verb):
        return True
    told = {time_of(_predicate(t)) for t in start.until(word) if is_conjugated(t)}
    if not told:
        return start.previous.lower not in QUE  # "se dit choqué par A et a annulé B"
    return time_of(other) not in told


def _speaks_too(other: Token, start: Token, verb: Token) -> bool:
    """Ils disent que le pont est sûr et annoncent sa réouverture: a pont announces nothing."""
    main = _predicate(next(filter(is_conjugated, start.onward()), start))
    subject = next((one for one in subjects_of(main) if one in start.onward()), None)
    thing = subject is not None and subject.pos == "NOUN" and people_noun(subject.text) is None
    number = other.feature("Number") == verb.feature("Number") and time_of(other) == time_of(verb)
    return thing and number and cue_of(other) is not None and is_tagged_finite(other)


def ends_subordinate(comma: Token, verb: Token) -> bool:
    """Lorsque M. Roy dit que A, B; M. Roy a beau dire que A, B: the comma after which the main clause begins."""
    first, _ = verb_group(verb)
    if governing_verb(verb).lower == "beau":
        return comma.text == ","
    opening = [t for t in first.before() if not t.is_punct and t.pos != "CCONJ"]
    if comma.text != "," or not opening or has_verb(opening):
        return False
    where = opening[0].pos == "ADP" and any(t.lower == "où" for t in opening)  # "à Tissac, où M. Roy disait que A, B"
    clausal = has_verb(verb.next.until(comma))
    if where and not clausal:
        return False  # "à Tissac, où M. Roy a dit que dans un an, A"
    following = next((t for t in comma.after() if t.lower not in CLITICS), comma)
    if in_relative(verb) and (clausal or comma.previous.text in CLOSING) and is_conjugated(following):
        return True  # "M. Roy, qui dit que A est B, l'a signé"
    having = any(map(is_present_participle, opening))
    if where or having or in_relative(verb):
        # "À une élue qui disait que A, M. Roy répond B", "un élu ayant dit que C, il a démenti"
        return (having or opening[0].pos == "ADP") and clause_from(comma.next) is not None
    words = [t.lower for t in opening[:2]]
    return words[0] in words_of_class("subordinator") or (words[0] in _WITH_QUE and words[-1] in (*QUE, "si"))


def clause_from(first: Token) -> Token | None:
    """The verb of the clause that begins at a word with a subject of its own, if one does."""
    for token in first.onward(16):
        if token.lower in _NO_CLAUSE or (token.text == "," and token.i > first.i + 8):
            return None
        if is_conjugated(token):
            verb = _predicate(token)
            return verb if any(one in first.until(token) for one in subjects_of(verb)) else None
    return None


def _predicate(token: Token) -> Token:
    """The word that an auxiliary or a copula carries, for any other verb itself."""
    return token.head if token.dep.startswith(("aux", "cop")) else token
