"""Where a reported clause ends and the article speaks in its own words again."""

from collections.abc import Callable
from itertools import takewhile

from analysis.language.parsed import Token
from analysis.people.lexicon import words_of_class
from analysis.statements.candidates import OPENING, Context, Span
from analysis.statements.cues import cue_of, second_part
from analysis.statements.grammar import governing_verb, has_verb, is_conjugated, verb_group
from analysis.statements.passages import Passage
from analysis.statements.rules.comments import is_comment, judges
from analysis.statements.rules.contrasts import contrasts, ends_subordinate, goes_on
from analysis.statements.rules.openings import QUE, complementizer
from analysis.statements.source.clause_subjects import in_time_with, subject_after
from analysis.statements.verbs import carries_infinitive, is_infinitive, is_present_participle, is_verb

_DASHES = "–—-"
_CLOSES = ("»", "”", '"')


def clause_span(passage: Passage, context: Context, verb: Token, start: Token) -> Span:
    """Where the words of the clause are that begins at `start`."""
    return context.said(passage, start, clause_end(verb, start))


def clause_end(verb: Token, start: Token) -> Token:
    """The last word of the clause that begins at `start`: the sentence's, unless the article speaks again before."""
    subject = subject_after(verb)
    if subject is not None:
        return max(subject.left_edge.previous.previous, start)
    cues = (t for t in start.next.after() if _is_second_cue(t, verb) and not _is_own(t, start))
    end = _end_before(start, next(cues, None), lambda t: _turns(t, verb, start) and not _is_quoted(t, start))
    main = _clause_resumed_after(verb, start)
    if main is not None and start.previous.lower not in QUE:
        own = [start.head] if start.head.i > start.i and is_infinitive(start.head) else []  # "assuré en mai ne pas A"
        inside = (t for child in (start, *own, *verb.children) for t in child.subtree)
        group, _ = verb_group(main)
        end = min(end, max((t for t in inside if start.i <= t.i < group.i), default=start))
    return end


def _end_before(start: Token, cue: Token | None, turns: Callable[[Token], bool]) -> Token:
    """The last word, from `start` on, before a mark where the article speaks again or a cue, or of the sentence."""
    end = _last_before(cue) if cue is not None else start.sentence[-1]
    return max(start, next((t.previous for t in start.next.next.until(end) if turns(t)), end))


def _is_own(cue: Token, start: Token) -> bool:
    """Jure que personne, en face, n'a souri: the verb of the clause itself, after an aside."""
    first, _ = verb_group(cue)
    before = start.until(first)
    aside = [t.text for t in before].count(",") == 2 and before[-1].text == "," and start.previous.lower in QUE
    return aside and not has_verb(before) and not any(t.text in OPENING for t in before)


def _is_quoted(word: Token, start: Token) -> bool:
    """Anne Roy martèle que le pont « est, était et sera » sûr: within quotation marks that open after a word."""
    before = start.until(word)
    return sum(t.text in "«“" for t in before) > sum(t.text in "»”" for t in before)


def speech_end(cue: Token, start: Token) -> Token:
    """The last word of what "selon M. Roy" gives to him: another cue ends it, or a colon before a quotation."""
    second = next((t for t in start.next.after() if _is_second_cue(t, cue)), None)
    turns = (_leads_to_quotation, _is_rejected, judges, _is_parted)
    return _end_before(start, second, lambda t: any(turn(t) for turn in turns))


def _is_parted(mark: Token) -> bool:
    """Selon la police, A ; son chef est venu: not "A ; et B", "A ; elle B"."""
    together = {"", *QUE, "et", "mais", "ou", *words_of_class("third person")}
    return mark.text == ";" and mark.next.lower not in together


def _is_rejected(comma: Token) -> bool:
    """Selon la police, A, ce que nie M. Roy; not "A, ce que chacun dit, et B"."""
    that = comma.text == "," and comma.next.lower == "ce" and comma.next.next.lower in QUE
    return that and not any(t.text == "," for t in comma.after())


def _turns(mark: Token, verb: Token, start: Token) -> bool:
    """Whether the article speaks again at a mark or a conjunction after what is reported."""
    return (
        is_comment(mark, verb)
        or _is_side_act(mark)
        or _leads_to_quotation(mark)
        or _is_aside(mark, start)
        or contrasts(mark, verb)
        or ends_subordinate(mark, verb)
        or goes_on(mark, verb, start)
    )


def _clause_resumed_after(verb: Token, start: Token) -> Token | None:
    """The verb with which the sentence continues after a subordinate clause: "X, qui dit que A, est parti"."""
    token = governing_verb(verb)
    for _ in range(4):
        marked = token.dep == "advcl" and any(child.dep == "mark" for child in token.children)
        if marked or token.dep in ("acl:relcl", "acl"):
            break
        if token.dep == "ROOT":
            return None
        token = token.head
    return next((t for t in token.ancestors if is_verb(t) and t.i > start.i and t != start.head), None)


def _is_second_cue(token: Token, verb: Token) -> bool:
    """Another cue on the same subject: "… et ajouté que B", "…, soulignant que B", "et 92 % se disent C"."""
    cue = cue_of(token)
    if cue is None:
        return False
    first, _ = verb_group(token)
    before = first.previous.lower
    if is_present_participle(token) and (before in words_of_class("before a participle") or before in _CLOSES):
        ahead = token.after(19 if before == "," else 5)
        quoted = any(t.text in OPENING for t in takewhile(lambda t: not is_conjugated(t), ahead))
        infinitive = any(map(is_infinitive, token.after(4)))
        return complementizer(token) is not None or quoted or (infinitive and bool(cue.constructions & {"inf", "de"}))
    if is_infinitive(token) and first.previous.previous.lower == "avant":  # "…, avant d'ajouter que B"
        return complementizer(token) is not None
    said = carries_infinitive(token) and before != "sans"  # "dit vouloir A et annoncer B": both are said
    second = second_part(token, cue)  # "et laissé entendre que B"
    if second is not None and second.dep == "conj":
        return second.head in (verb, governing_verb(verb))
    if is_verb(token) and token.dep == "conj" and not said:
        beside = token.head in (verb, governing_verb(verb)) and not any(c.lower in QUE for c in token.children)
        return beside or in_time_with(token, verb)
    return False


def _is_side_act(word: Token) -> bool:
    """Raconte avoir vu A sans pour autant juger ; dit comprendre B, mais en gardant C: what else the speaker does."""
    words = [t.lower for t in word.onward(3)]
    return words[:2] == ["sans", "pour"] or (words[:2] == ["mais", "en"] and words[-1].endswith("ant"))


def _leads_to_quotation(mark: Token) -> bool:
    """Elle estime que A : « B »."""
    return mark.text == ":" and mark.next.text in (*OPENING,)


def _is_aside(mark: Token, start: Token) -> bool:
    """A – comme l'an dernier ; A (il a été vu en mai): an unclosed dash, brackets at the end, a semicolon."""
    if mark.text == ";":
        return mark.next.lower not in (*QUE, "et", "mais", "ou")
    if mark.text == "(":
        rest = [t.text for t in mark.after() if t.text not in '."»”']
        return rest.count(")") == 1 and rest[-1] == ")"
    others = any(t.text in _DASHES for t in start.onward() if t != mark)
    return mark.text in _DASHES and mark.spaced and not others


def _last_before(cue: Token) -> Token:
    """The last word before all that leads to a second cue: its comma, "et", its own subject."""
    children = () if is_present_participle(cue) else cue.children
    subjects = (c.left_edge for c in children if c.dep.startswith("nsubj"))
    first = min([verb_group(cue)[0], *subjects])
    while first.i > 1 and first.previous.lower in words_of_class("between two cues"):
        if first.previous.lower == "tout" and first.lower != "en":
            break  # "sait tout et dit A"
        first = first.previous
    return first.previous or first
