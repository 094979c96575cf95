"""Lines that an outlet prints at the head or the foot of article after article: newsletters, links, sections."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile

from analysis.articles.article_rows import Article
from analysis.articles.boilerplate import LONGEST
from analysis.wording import trn

EDGE = 4  # lines at the head and at the foot that an outlet may repeat
# A line is repeated if it stands at the edge of 5 articles and of a tenth of the outlet's articles; of 3 if it is one
# of 3 such lines in a row, most of them short: agencies end many stories with the same paragraphs. Articles that share
# most of their text are versions of one and prove nothing.
REPEATED, SHARE, OWN = 5, 0.1, 0.5
ROW, SHORT = 3, 80
UNFINISHED = re.compile(r"[,;(–—-]\s*$")  # "Paris (AFP) -" goes on in the next line


def cut_repeated(articles: Sequence[Article]) -> Iterator[tuple[str, str]]:
    """Cut from each article the lines that its outlet repeats; gives outlet and remark for each such line."""
    by_outlet = defaultdict(list)
    for article in articles:
        if article.outlet != "unknown" and b"\n" in article.utf8:
            by_outlet[article.outlet].append(article)
    for outlet, own in by_outlet.items():
        if len(own) < ROW:
            continue
        cut: Counter[str] = Counter()
        repeated = _repeated(own)
        for article in own if repeated else []:
            article.text, gone = _without(article.text, repeated)
            cut.update(gone)
        for line, number in cut.most_common():
            short = line if len(line) <= 80 else f"{line[:79]}…"
            yield (
                outlet,
                trn(
                    "repeats the line “{line}”, which is cut from {n} article",
                    "repeats the line “{line}”, which is cut from {n} articles",
                    number,
                    line=short,
                ),
            )


def _repeated(articles: Sequence[Article]) -> set[str]:
    """The lines at the edges of many articles that have little else in common."""
    counts: Counter[int] = Counter()
    for article in articles:
        counts.update({hash(line) for line in _lines(article.text)})
    enough, fewer = (max(number, SHARE * len(articles)) for number in (REPEATED, ROW))
    if not counts or counts.most_common(1)[0][1] < fewer:
        return set()
    evidence: Counter[str] = Counter()
    in_a_row: Counter[str] = Counter()
    for article in articles:
        lines = _lines(article.text)
        own = [line for line in lines if counts[hash(line)] == 1]
        if len(own) < OWN * len(lines) and len("".join(own)) < OWN * len("".join(lines)):
            continue
        edges = {line for line in lines[:EDGE] + lines[-EDGE:] if len(line) <= LONGEST and not UNFINISHED.search(line)}
        evidence.update(line for line in edges if counts[hash(line)] >= enough)
        rows = [*_row(lines, counts, fewer), *_row(lines[::-1], counts, fewer)]
        in_a_row.update({*rows, *(line for line in edges if rows and counts[hash(line)] >= fewer)})
    often = {line for line, number in evidence.items() if number >= enough}
    return often | {line for line, number in in_a_row.items() if number >= fewer}


def _row(lines: Sequence[str], counts: Counter[int], fewer: float) -> list[str]:
    """The first lines, as far as several articles print them, if they are many enough and most are short."""
    row = [*takewhile(lambda line: counts[hash(line)] >= fewer, lines)]
    return row if len(row) >= ROW and sum(len(line) <= SHORT for line in row) * 2 > len(row) else []


def _without(text: str, repeated: set[str]) -> tuple[str, list[str]]:
    """The text without repeated lines at its head and foot, and those lines; the text itself if all are repeated."""
    lines = text.splitlines(keepends=True)
    filled = [number for number, line in enumerate(lines) if line.strip()]
    plain = {number: " ".join(lines[number].split()) for number in filled}
    gone: set[int] = set()
    for ends in (filled, filled[::-1]):
        gone.update(number for number in ends[:EDGE] if plain[number] in repeated)
        gone.update(takewhile(lambda number: plain[number] in repeated, ends))
    if not gone or len(gone) == len(filled):
        return text, []
    kept = "".join(line for number, line in enumerate(lines) if number not in gone)
    return kept, [plain[number] for number in sorted(gone)]


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]
