"""What is laid over the text of a marked article: paragraphs, copied passages, sentences, statements and their cues."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd

from analysis.show.colours import NOBODY
from analysis.show.links import sentence_anchor, statement_anchor
from analysis.show.nested_tags import Layer
from analysis.wording import N_, current_language, listed, tr, value_name

Row = Mapping[Any, Any]

LONG = 24  # letters; a longer name may be broken into lines
UNSURE = 0.5  # confidence; fewer than half below it are right (`benchmarks/confidence.py`)
KIND_EXPLAINED = {
    "direct": N_("direct: quoted in the speaker’s words"),
    "indirect": N_("indirect: in the journalist’s words"),
    "mixed": N_("mixed: partly quoted"),
}


@dataclass(frozen=True)
class NumberedStatement:
    """A statement on its page: its number in reading order, its id, its speaker, and its row of the table."""

    number: int
    id: str
    speaker: str
    row: Row


def numbered(rows: list[Row]) -> list[NumberedStatement]:
    """The statements of an article, in order, each with an id of its own, also where two begin and end together."""
    statements, before = [], Counter[str]()
    for number, row in enumerate(rows, start=1):
        anchor = statement_anchor(row["article_id"], row["spans"][0][0], row["spans"][-1][1])
        before[anchor] += 1
        own = anchor if before[anchor] == 1 else f"{anchor}-{before[anchor]}"
        statements.append(NumberedStatement(number, escape(own), speaker_of(row), row))
    return statements


def speaker_of(row: Row) -> str:
    return NOBODY if pd.isna(row["speaker"]) else str(row["speaker"])


def reading_order(spans: list[list[int]]) -> tuple[int, int]:
    return spans[0][0], -spans[-1][1]


def speaker_shown(speaker: str) -> str:
    return escape(tr("nobody named") if speaker == NOBODY else listed(speaker.split("; ")))


def details(statement: NumberedStatement) -> str:
    """Speaker, cue, kind and rule: what a mark shows when pointed at, and what the list below the text says."""
    row, words = statement.row, statement.row["source_text"]
    source = f' <span lang="fr">«\u00a0{escape(words)}\u00a0»</span>' if words else ""
    cue = f'<span lang="fr">«\u00a0{escape(row["cue"])}\u00a0»</span>' if row["cue"] else tr("none")
    facts = [
        f"<b>{speaker_shown(statement.speaker)}</b>",
        tr(KIND_EXPLAINED[row["kind"]]),
        tr("cue: {cue}", cue=cue),
        _found_by(row["speaker_rule"], statement.speaker, words) + source,
    ]
    if is_unsure(row):
        facts.append(tr("unsure: to be checked in the text"))
    return " · ".join(facts)


def is_unsure(row: Row) -> bool:
    """Whether a statement should be checked before it is used; one without a confidence is taken for sure."""
    return row.get("confidence", 1.0) < UNSURE


def _found_by(rule: str, speaker: str, words: str) -> str:
    """What found a speaker, to be followed by the words that stand for the speaker, if there are any.

    >>> _found_by("name", "Paul Roy", "M. Roy"), _found_by("name", "Paul Roy", "Son voisin")
    ('speaker found by: name', 'speaker found by: the name beside')
    """
    if speaker == NOBODY:
        return tr("no name found for") if words else tr("no speaker found")
    is_name = any(name.split()[-1] in words for name in speaker.split("; "))
    beside = rule == "name" and words and not is_name
    said = tr("the name beside") if beside else value_name("speaker_rule", rule)
    return tr("speaker found by: {rule}", rule=escape(said))


def paragraph_layers(text: str) -> Iterator[Layer]:
    for match in re.finditer(r"\S[^\n]*", text):
        yield Layer(0, match.start(), -match.end(), "<p>", "<p>", "</p>")


def sentence_layers(article_id: str, sentences: list[Row]) -> Iterator[Layer]:
    for row in sentences:
        opening = f'<span id="{escape(sentence_anchor(article_id, row["sentence"]))}">'
        yield Layer(2, row["start"], -row["end"], opening, "<span>", "</span>")


def mark_layers(statement: NumberedStatement, colours: dict[str, str]) -> Iterator[Layer]:
    """One mark for each span. Only the first takes the focus and has the id; the others continue with "…"."""
    look = "nobody" if statement.speaker == NOBODY else "long" if len(statement.speaker) > LONG else ""
    again = (
        f'<mark class="{look}" style="--who:{colours[statement.speaker]}" data-n="{statement.number}" '
        f'data-w="{list(colours).index(statement.speaker)}"'
    )
    who = speaker_shown(statement.speaker)
    first = f'{again} id="{statement.id}" data-who="{who}" tabindex="0" aria-describedby="{statement.id}-note">'
    closing = f'<span class="about" lang="{current_language()}" aria-hidden="true">{details(statement)}</span></mark>'
    for i, (start, end) in enumerate(statement.row["spans"]):
        opening = f'{again} data-who="… {who}">' if i else first
        yield Layer(3, start, -end, opening, f"{again}>", closing)


def cue_layers(statements: list[NumberedStatement]) -> Iterator[Layer]:
    """One underline for each cue, which may be that of several statements."""
    numbers: dict[tuple[int, int], list[str]] = {}
    for statement in statements:
        start, end = statement.row["cue_span"]
        if start < end:
            numbers.setdefault((start, end), []).append(str(statement.number))
    for (start, end), those in numbers.items():
        tag = f'<u data-n="{" ".join(those)}">'
        yield Layer(4, start, -end, tag, tag, "</u>")
