"""From the constructions that the rules find to statements that do not contradict each other."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from analysis.language.quotations import Quotation, find_quotations
from analysis.statements.continued import with_continuations
from analysis.statements.found import Context, Found, Span
from analysis.statements.passages import Passage
from analysis.statements.phrases import Phrase
from analysis.statements.rules import RULES
from analysis.statements.subjects import Source

_WORD = re.compile(r"\w+")
_SURVEYS = {"enquête", "sondage", "étude", "baromètre", "consultation"}
_DASHES = "—–"
_FEWEST_WORDS = 3  # a quotation that nobody is named for must at least be a clause


def find_in_passages(text: str, passages: list[Passage], can_speak: Callable[[Phrase], bool]) -> list[Found]:
    """All statements of an article, in the order of its text, as the rules of `rules.py` find them."""
    nicknames = repeated_quotations(text)
    found: list[Found] = []
    previous: Passage | None = None
    for passage in passages:
        if passage.doc is not None:
            context = Context(text, previous, nicknames, can_speak)
            here = [s for rule in RULES for s in rule(passage, context) if _has_words(text, s.spans)]
            found += _consistent(here)
        if passage.inside is None and passage.kind == "body":
            previous = passage
    found = with_continuations(text, passages, _join_following_quotations(text, passages, found))
    return sorted(found, key=lambda statement: (statement.spans[0][0], -statement.spans[-1][1]))


def _has_words(text: str, spans: list[Span]) -> bool:
    return any(_WORD.search(text, start, end) for start, end in spans)


def repeated_quotations(text: str) -> frozenset[str]:
    """Short quotations that come back are names («gilets jaunes»), not speech."""
    quoted = Counter(
        text[q.start : q.end].casefold() for q in find_quotations(text) if len(text[q.start : q.end].split()) <= 4
    )
    return frozenset(words for words, n in quoted.items() if n > 1)


def _consistent(found: list[Found]) -> list[Found]:
    """One statement a cue; a relay ("selon l'agence") only where the sentence has no speaker of its own."""
    kept: list[Found] = []
    for statement in found:
        if statement.construction == "pointing back" and any(_says_itself(o, statement) for o in found):
            continue  # "« A », a dit la maire, ce que demandaient les élus": A has its own cue
        if any(_is_same(statement, other) for other in kept):
            continue
        if statement.construction == "as somebody says" and any(_covers(statement.spans, [o.cue]) for o in kept):
            continue
        if statement.construction == "preposition":
            attributed = [
                o for o in kept if o.construction in ("insertion", "that-clause", "colon", "infinitive", "attribute")
            ]
            if not _is_survey(statement) and any(_share(o.spans, statement.spans) > 0.5 for o in attributed):
                continue
        if statement.construction == "quoted phrase" and any(
            _covers(o.spans, statement.spans) for o in kept if o.passage is statement.passage
        ):
            continue
        kept.append(_cut_before(statement, kept) if statement.construction == "that-clause" else statement)
    return kept


def _is_same(statement: Found, other: Found) -> bool:
    """Whether two statements have one cue or one content; "estime que A : « B »" is two statements."""
    if statement.cue_token == other.cue_token:
        apart = (other.construction, statement.construction) == ("colon", "that-clause")
        return not apart or _share(other.spans, statement.spans) > 0
    return statement.spans == other.spans


def _says_itself(other: Found, statement: Found) -> bool:
    """Whether a statement with a cue of its own stands within what another points back at."""
    inside = _covers(statement.spans, [other.cue]) and _share(other.spans, statement.spans) > 0.5
    return other.construction != "pointing back" and inside


def _is_survey(statement: Found) -> bool:
    """Selon une enquête, 62 % disent vouloir partir: what the survey says that people say."""
    phrase = statement.source.phrase
    return phrase is not None and phrase.head.text.lower() in _SURVEYS


def _cut_before(statement: Found, others: list[Found]) -> Found:
    """A that-clause ends where a quotation with a cue of its own begins, and before a cue inserted after it."""
    start, end = statement.spans[0]
    cuts = [o.spans[0][0] for o in others if o.construction == "insertion" and start < o.spans[0][0] < end]
    cuts += [o.cue[0] for o in others if o.construction == "insertion" and start < o.cue[0] < end]
    if not cuts:
        return statement
    text = statement.passage.text
    cut = min(cuts)
    offset = next(i for i, place in enumerate(statement.passage.starts) if place >= cut)
    head = re.sub(r"(?:[\s,;«“\"]|\b(?:et|mais|puis|car))+$", "", text[:offset])
    return replace(statement, spans=[(start, statement.passage.ends[len(head) - 1])])


def _share(a: list[Span], b: list[Span]) -> float:
    overlap = sum(max(0, min(e, y) - max(s, x)) for s, e in a for x, y in b)
    return overlap / max(1, min(sum(e - s for s, e in a), sum(y - x for x, y in b)))


def _covers(a: list[Span], b: list[Span]) -> bool:
    return all(any(s <= x and y <= e for s, e in a) for x, y in b)


def _join_following_quotations(text: str, passages: list[Passage], found: list[Found]) -> list[Found]:
    """A quotation that stands alone goes on with the statement before it, or speaks for the subject before it."""
    questions, answers = _interviews(text)
    used = [
        span
        for statement in found
        if statement.passage.inside is None or statement.construction == "insertion"
        for span in statement.spans
    ]
    result = list(found)
    open_statement: Found | None = None  # the one that the next quotation may go on with
    for passage in passages:
        if passage.inside is not None or passage.kind == "furniture":
            continue
        alone = _lone_quotation(text, passage)
        taken = alone is not None and any(s < alone.end and alone.start < e for s, e in used)
        if alone is None or taken or passage.kind != "body":
            open_statement = _ending_quoted(passage, [s for s in result if s.passage is passage])
        elif alone.start in questions:
            continue
        elif open_statement is not None and alone.mark not in _DASHES:
            joined = replace(open_statement, spans=[*open_statement.spans, (alone.start, alone.end)])
            result[result.index(open_statement)] = open_statement = joined
        elif len(_WORD.findall(text[alone.start : alone.end])) >= _FEWEST_WORDS and passage.doc is not None:
            answers_one = alone.start in answers or text[: alone.outer_start].rstrip().endswith("?")
            open_statement = _free(passage, alone, "answer" if answers_one else "quotation alone")
            result.append(open_statement)
    return result


def _interviews(text: str) -> tuple[set[int], set[int]]:
    """Where the questions of dialogues set with dashes begin, and the answers of those that are interviews.

    In an interview all question marks stand in every other line, and the other lines there are questions too:
    "— On vous dit fatiguée."
    """
    questions: set[int] = set()
    answers: set[int] = set()
    for turns in _dialogues(text):
        asked = {i for i, turn in enumerate(turns) if text[turn.start : turn.end].endswith("?")}
        sides = {i % 2 for i in asked}
        if len(asked) > 1 and len(sides) == 1:
            asked = set(range(min(sides), len(turns), 2))
            answers |= {turn.start for i, turn in enumerate(turns) if i not in asked}
        questions |= {turns[i].start for i in asked}
    return questions, answers


def _dialogues(text: str) -> list[list[Quotation]]:
    """The lines of speech after dashes, those that follow each other together."""
    dialogues: list[list[Quotation]] = []
    end = -1
    for turn in find_quotations(text):
        if turn.mark not in _DASHES:
            continue
        if end < 0 or text[end : turn.outer_start].strip():
            dialogues.append([])
        dialogues[-1].append(turn)
        end = turn.outer_end
    return dialogues


def _free(passage: Passage, quotation: Quotation, construction: str) -> Found:
    """A quotation without a cue: who speaks must follow from what stands before it."""
    span, nowhere = (quotation.start, quotation.end), (quotation.start, quotation.start)
    assert passage.doc is not None
    return Found(passage, [span], nowhere, "", Source(None, "elided"), construction, passage.doc[0])


def _ending_quoted(passage: Passage, here: list[Found]) -> Found | None:
    """The statement of a sentence that a quotation after it goes on with."""
    quoting = sorted((s for s in here if not s.quoted_only or s.spans[-1][1] >= passage.end - 4), key=_end)
    return next((s for s in quoting[-1:] if _ends_quoted(s) or _quotes(passage, s)), None)


def _end(statement: Found) -> int:
    return statement.spans[-1][1]


def _quotes(passage: Passage, statement: Found) -> bool:
    """Whether an inserted cue gives quoted words: « A » en France, analyse M. Roy. « B »."""
    start, end = statement.spans[0][0], statement.spans[-1][1]
    return statement.construction == "insertion" and any(
        q.start < end and start < q.outer_end for q in passage.quotations
    )


def _ends_quoted(statement: Found) -> bool:
    """Whether its last words are those of a quotation."""
    end = statement.spans[-1][1]
    return any(q.end - 2 <= end <= q.outer_end for q in statement.passage.quotations)


def _lone_quotation(text: str, passage: Passage) -> Quotation | None:
    """The quotation that is all of a sentence."""
    for quotation in passage.quotations:
        before = text[passage.start : quotation.outer_start].strip(" \n—–-")
        after = text[quotation.outer_end : passage.end].strip(" .!?…,\n")
        if not before and not after:
            return quotation
    return None
