"""Where a reported clause begins: which "que" opens it, or which infinitive."""

from itertools import pairwise

from analysis.language.parsed import Token
from analysis.people.lexicon import nouns_of_class, words_of_class
from analysis.people.offices import people_noun
from analysis.statements.candidates import OPENING
from analysis.statements.cues import cue_of, second_part
from analysis.statements.grammar import NEGATIONS, governing_verb, has_verb, is_finite, verb_group
from analysis.statements.source.times import is_time
from analysis.statements.verbs import MARKS, carries_infinitive, is_present_participle, is_verb

QUE = ("que", "qu'")
_ASKED = words_of_class("asked")  # after verbs of asking: "demande si A"
# "alors que", "dès que", "plus que", "ce que": this "que" opens no reported clause.
_OTHER_QUE = words_of_class("other que")

_ADVERBS = words_of_class("adverb before que")


def governs_clause(verb: Token) -> bool:
    """Whether a "que" follows that opens the verb's own clause: then the verb is not inserted.

    But « Je souhaite », dit Anne Roy, « que A »: the quotation goes on.
    """
    que = complementizer(verb)
    return que is not None and que.previous.text not in OPENING


def complementizer(verb: Token) -> Token | None:
    """The "que" (or "comment", after a verb of asking "si") that opens the clause of a verb."""
    cue = cue_of(verb)
    openers = (*QUE, *words_of_class("how and why"), *(_ASKED if cue is not None and "si" in cue.constructions else ()))
    last = (second_part(verb, cue) if cue is not None else None) or verb
    governed = (c for c in last.children if c.dep in ("ccomp", "xcomp", "advcl", "obj", "parataxis") and c.i > last.i)
    for mark in (m for clause in filter(_is_clausal, governed) for m in clause.children if m.dep == "mark"):
        barred = any(is_present_participle(t) or carries_infinitive(t) for t in last.next.until(mark))
        if _opens_clause(mark, last, openers) and not barred:
            return None if _compares(mark) else mark
    for token in max(_past_parenthesis(last), past_quoted_adjective(last)).onward(29):
        form = token.lower
        asks = token == last.next and {*openers} >= _ASKED
        if asks and (form == "qui" or (form == "ce" and token.next.lower in (*QUE, "qui"))):
            return token  # "se demande qui viendra", "ce qu'il adviendra"
        if form in openers:
            telling = cue is not None and cue.lemma in words_of_class("telling")
            if cue is not None and not telling and _has_object(last, token):
                return None
            told = telling and people_noun(token.previous.text) is not None  # "a prévenu les parents que A"
            conjunction = token.pos != "PRON" or token.dep == "mark" or told or _follows_complement(token, last)
            return token if _opens_clause(token, last, openers) and conjunction and not _compares(token) else None
        if form == "savoir":
            continue
        if form in ":;«“" or form in QUE_OR_RELATIVE or token.pos == "SCONJ" or _bars_clause(token):
            return None
    return None


QUE_OR_RELATIVE = words_of_class("relative without que") | {*QUE}


def _bars_clause(token: Token) -> bool:
    """Whether a word is another verb, or "exprimé un regret et annoncé que": one that shares its auxiliary."""
    shares = token.dep == "conj" and cue_of(token) is not None
    return is_verb(token) and (shares or is_finite(token) or is_present_participle(token) or carries_infinitive(token))


def is_only(verb: Token, que: Token) -> bool:
    """N'a évoqué que « quatre pistes », ne réclament qu'un geste: this "que" opens no clause; "n'a pas exclu que A"."""
    first, _ = verb_group(verb)
    negation = {t.lower for t in first.to(verb.next)}
    between = verb.next.until(que)
    alone = all(t.pos == "ADV" for t in between) and governing_verb(verb) is verb  # not "n'ont oublié de noter que"
    never = "jamais" in negation and has_verb(que.onward())  # not "n'a jamais exclu que trois élus"
    clause = never or not negation.isdisjoint(NEGATIONS - {"jamais"})
    return alone and bool(negation & {"ne", "n'"}) and not clause


def _compares(que: Token) -> bool:
    """De même que le maire, dans les mêmes termes que la loi; not "lui-même que A", "le même jour que A"."""
    before, last = que.previous.previous, que.previous
    if last.lower in words_of_class("the same"):
        return before.lower == "de" and before.previous.lower != "tout"
    breath = before.previous.lower in ("du", "un")  # "reconnaît du même souffle que A"
    return before.lower in words_of_class("the same") and last.pos == "NOUN" and not (is_time(last) or breath)


def _has_object(verb: Token, que: Token) -> bool:
    """Trouver un accord sur le niveau que A, illustre les solutions que B: the clause is a noun's, not the verb's."""
    return any(is_bare_object(t) and t.head == verb and t.lower != "fait" for t in verb.next.until(que))


def _past_parenthesis(verb: Token) -> Token:
    """Where to look for the "que" of "ajoute, comme pour s'excuser, que", "affirmait lundi, citant un élu, que"."""
    commas = [t for t in verb.after(29) if t.text == ","][:3]
    asides = (closing for opening, closing in pairwise(commas) if opening in verb.after(5))
    return next((closing.next for closing in asides if closing.next.lower in QUE), verb.next)


def past_quoted_adjective(verb: Token) -> Token:
    """Where to look for the "que" of "juge « essentiel » que A", the "de" of "trouve « trop tôt » de B"."""
    marks = [t for t in verb.after(6) if t.text in MARKS]
    quoted = marks[0].next.until(marks[1]) if len(marks) > 1 else []
    denied = verb.next.lower in ("pas", "plus", "jamais", *QUE)  # "a répondu que « non »"
    judges = bool(quoted) and marks[0] in verb.after(2) and not denied
    return marks[1].next if judges and all(t.pos in ("ADJ", "ADV") for t in quoted) else verb.next


def _follows_complement(que: Token, verb: Token) -> bool:
    """Il a dit aux familles que A, affirmé lors du dîner que B: the parser mistakes "que" for a relative pronoun."""
    between = verb.next.until(que)
    if any(map(is_bare_object, between)):
        return False
    words = [t for t in between if t.pos != "ADV"]
    begins = [t for t in words if t.text != "," and (t.i == words[0].i or t.previous.text == ",")]
    return bool(begins) and all(is_time(t) or t.pos == "ADP" for t in begins)


def is_bare_object(token: Token) -> bool:
    """Whether a noun stands without a preposition, as the object of a verb does: "présenter dans la soirée un plan"."""
    return (
        token.pos == "NOUN"
        and token.dep in ("obj", "obl:arg", "nsubj", "xcomp", "ROOT")
        and not is_time(token)
        and not any(child.dep in ("case", "mark") for child in token.children)
    )


def _is_clausal(token: Token) -> bool:
    return is_verb(token) or any(child.dep in ("cop", "nsubj") for child in token.children)


def _opens_clause(mark: Token, after: Token, openers: tuple[str, ...]) -> bool:
    if not mark.next or mark.lower not in openers:
        return False
    if mark.lower not in QUE:
        return True
    if mark.previous.lower in words_of_class("coordinating"):
        return False  # "assure que le vaccin est sûr et que A"
    between = [t.lower for t in after.next.until(mark)]
    if between[-2:] in (["à", "ce"], ["de", "ce"], ["du", "fait"]):
        return True  # "s'attend à ce que A", "se plaint du fait que A"
    before, earlier = mark.previous, mark.previous.previous
    # "estime aussi que", "estime lui aussi que", not "aussi grand que"
    adverb = before.lower in _ADVERBS and set(between[:-1]) <= words_of_class("stressed pronoun") | {"là"}
    if before.lower == "même" and earlier.i > after.i:  # "note tout de même que", "a écrit le matin même que"
        adverb = earlier.lower in ("de", "quand") or is_time(earlier)
    return (adverb or before.lower not in _OTHER_QUE) and not _is_relative(mark, after)


_DASHES = ("–", "—", "-")


def _is_relative(que: Token, after: Token) -> bool:
    """ ", que tout le port appelle", "de l'amitié que": after a comma that closes no parenthesis, or a noun in "de"."""
    between = after.next.until(que)
    commas = [t for t in between if t.text == ","]
    if que.previous.text == ",":
        when = len(between) > 1 and all(is_time(t) or t.pos == "ADV" for t in between[:-1])
        # "estime jeudi, à sa sortie, que A"
        circumstance = que.pos == "SCONJ" and is_finite(after) and _follows_complement(que, after)
        return len(commas) == 1 and not when and not circumstance
    if que.previous.text in _DASHES:
        return sum(t.text in _DASHES for t in between) == 1  # "croire à un plan – que propose M. Roy"
    noun = que.previous
    if noun.pos == "NOUN" and len(commas) == 1 and commas[0] in noun.before(3):
        return True  # "…, a-t-il dit, une affirmation que A"
    if noun.lower in words_of_class("adverb in de"):
        return False  # "affirme de son côté que A, d'emblée que B"
    if len(between) > 2 and between[-3].lower == "avec":
        return True  # "le répète avec la rudesse qu'on lui connaît"
    held = noun.pos == "NOUN" and noun.lemma.lower() not in nouns_of_class("thought")  # "part de sa conviction que"
    if any(c.dep == "obj" and c.i > que.head.i for c in que.head.children):
        return False  # "dit de son invitée qu'elle a du courage"
    if after.lemma.lower() == "dire" and que.next.lower in words_of_class("third person"):
        return False  # "dit de ses invités qu'ils étaient A"
    return held and len(between) > 1 and between[0].lower in words_of_class("of") | {"contre"}
