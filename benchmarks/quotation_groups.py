"""How accurate groups of quotations are, against marked texts: `python benchmarks/quotation_groups.py [--kept]`

Prints precision, recall and F1 of the pairs of statements that are one quotation, of different articles: on invented
events, with the statements as marked, as found, and if all that are found were grouped right; on pairs of the press.
Then how many speakers of the events are the true ones, in what each article says and with what other versions name;
and for the quoted words of the press that only other articles make plain, how many marked articles give them so.
`--kept`: sets that nothing was learned from.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis import annotate
from analysis.articles.dates import parse_date
from analysis.cli.output import aligned_lines
from analysis.quotations import quotations
from analysis.quotations.spread import grouped
from benchmarks.gold import CORPUS, load_gold
from benchmarks.options import ROOT
from benchmarks.scoring import dice, is_right_speaker, word_places, words_in

EVENTS = ROOT / "tests" / "statements" / "gold-events"
PAIRS = ROOT / "tests" / "statements" / "gold-press" / "pairs.jsonl"
MATCH = 0.5  # share of the words in common, from which on a found statement is the marked one


class Marked(NamedTuple):
    """Articles (article_id as index; outlet, title, date, text) and their marked statements, one row each."""

    articles: pd.DataFrame
    statements: pd.DataFrame


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of the sets."""
    parser = argparse.ArgumentParser(prog="quotation_groups.py", description=__doc__)
    parser.add_argument("--kept", action="store_true", help="use the sets that nothing was learned from")
    part = "kept" if parser.parse_args(arguments).kept else "dev"
    events = load_events(EVENTS / part)
    found = annotate(events.articles).statements.reset_index(drop=True)
    match = matches(events, found)
    rows = [
        ("events, statements as marked", *of_events(events, grouped(events.statements, events.articles)["group"])),
        ("events, statements as found", *of_events(events, grouped(found, events.articles)["group"], match)),
        ("... if what is found were grouped right", *of_events(events, true_groups(events, found, match), match)),
    ]
    plain = []
    if CORPUS.is_file():
        said, articles = press_statements()
        rows.append(("pairs of the press", *of_press(PAIRS, part, said, articles)))
        plain.append(made_plain_rightly(said, articles))
    else:
        print(f"pairs of the press left out: their articles are not here ({CORPUS})", file=sys.stderr)
    columns = ["set", "precision", "recall", "f1", "pairs"]
    print(part, *aligned_lines(pd.DataFrame(rows, columns=columns).round(3), 100), sep="\n")
    print("", *aligned_lines(speakers(events, found, match), 100), sep="\n")
    print(*(f"\n{line}" for line in plain))
    return 0


def load_events(folder: Path) -> Marked:
    """The articles of invented events, and what they report."""
    contents = [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.json"))]
    articles = pd.DataFrame(contents).set_index("id").rename_axis("article_id")
    articles["date"], articles["wire_group"] = pd.to_datetime(articles["date"]), articles.index
    rows = [
        quote | {"article_id": one["id"], "quote": said(one["text"], quote)}
        for one in contents
        for quote in one["quotes"]
    ]
    return Marked(articles, pd.DataFrame(rows))


def said(text: str, quote: dict[str, Any]) -> str:
    return " […] ".join(text[start:end] for start, end in quote["spans"])


def matches(events: Marked, found: pd.DataFrame) -> list[int | None]:
    """For each marked statement the row of the found one that covers its words best, if it covers enough."""
    of = found.groupby("article_id", observed=True).indices
    texts = events.articles["text"]
    places = {article: word_places(text) for article, text in texts.items()}

    def best(article: str, spans: list[list[int]]) -> int | None:
        rows = {int(n): words_in(places[article], found["spans"][n]) for n in of.get(article, [])}
        gold = words_in(places[article], spans)
        nearest = max(rows, key=lambda n: dice(gold, rows[n]), default=None)
        return nearest if nearest is not None and dice(gold, rows[nearest]) >= MATCH else None

    marked = events.statements
    return [best(article, spans) for article, spans in zip(marked["article_id"], marked["spans"], strict=True)]


def true_groups(events: Marked, found: pd.DataFrame, match: list[int | None]) -> pd.Series:
    """The quotation of each found statement, by the marks; its own place where it is none of the marked ones."""
    quotation = dict(zip(match, events.statements["quotation"], strict=True))
    return pd.Series([quotation.get(place, place) for place in range(len(found))], dtype=object)


Figures = tuple[float, float, float, int]  # precision, recall, F1, the pairs that are one


def of_events(events: Marked, groups: pd.Series, match: list[int | None] | None = None) -> Figures:
    """Over every two required statements of different articles."""
    marked = events.statements
    places = list(range(len(marked))) if match is None else match
    group = [None if place is None else groups[place] for place in places]
    article, quotation = marked["article_id"].tolist(), marked["quotation"].tolist()
    required = np.flatnonzero(~marked["optional"].to_numpy(dtype=bool)).tolist()
    pairs = ((i, j) for i, j in combinations(required, 2) if article[i] != article[j])
    return pairwise((quotation[i] == quotation[j], group[i] is not None and group[i] == group[j]) for i, j in pairs)


def of_press(file: Path, part: str, found: pd.DataFrame, articles: pd.DataFrame) -> Figures:
    """Over the pairs that both judges found to be one statement, or two."""
    groups = grouped(found, articles)["group"].tolist()
    judged = press_pairs(file, part, found)
    pairs = (
        (is_one, one is not None and other is not None and groups[one] == groups[other])
        for one, other, is_one in judged
    )
    return pairwise(pairs)


def press_statements() -> tuple[pd.DataFrame, pd.DataFrame]:
    """What all articles of the press corpus report, and these, with the texts that the pairs are offsets into."""
    with CORPUS.open(encoding="utf-8") as lines:
        articles = pd.DataFrame(map(json.loads, lines)).set_index("id").rename_axis("article_id")
    articles["date"] = pd.to_datetime(articles["date"].map(parse_date, na_action="ignore"))
    articles = articles.assign(title=articles["title"].fillna(""), wire_group=articles.index)
    return annotate(articles).statements.reset_index(drop=True), articles


def press_pairs(file: Path, part: str, found: pd.DataFrame) -> list[tuple[int | None, int | None, bool]]:
    """The rows of the statements nearest to the sides of each pair that the judges agreed on, and whether it is one."""
    of = found.groupby("article_id", observed=True).indices

    def nearest(side: dict[str, Any]) -> int | None:
        place = set(range(side["start"], side["end"]))
        covered = {int(n): set().union(*(range(*span) for span in found["spans"][n])) for n in of.get(side["id"], [])}
        best = max(covered, key=lambda n: len(place & covered[n]) / len(place | covered[n]), default=None)
        return best if best is not None and place & covered[best] else None

    judged = []
    for pair in map(json.loads, file.read_text("utf-8").splitlines()):
        one = {label if label in ("other", "broken") else "one" for label in pair["labels"]}
        if pair["part"] == part and len(one) == 1 and "broken" not in one:
            judged.append((nearest(pair["one"]), nearest(pair["other"]), one == {"one"}))
    return judged


def made_plain_rightly(found: pd.DataFrame, articles: pd.DataFrame) -> str:
    """How many quoted words are made plain, and in marked articles stand in a marked statement of that person."""
    versions = quotations(found, articles)
    plain = versions[versions["made_plain"]]
    marked = {one.article_id: one for file in sorted(PAIRS.parent.glob("*-*.jsonl")) for one in load_gold(file)}
    right = []
    for article_id, quote, person in plain[["article_id", "quote", "named_elsewhere"]].to_numpy():
        if article_id in marked:
            start = articles["text"][article_id].index(quote)
            within = (
                is_right_speaker(person, one.speakers)
                for one in marked[article_id].statements
                if any(begin <= start + 1 < end for begin, end in one.spans)
            )
            right.append(any(within))
    return f"made plain: {len(plain)}; of {len(right)} in marked articles {sum(right)} are statements of that person"


def pairwise(pairs: Iterable[tuple[bool, bool]]) -> Figures:
    """Precision, recall, F1 and the number of right pairs, of (are one, were grouped).

    >>> pairwise([(True, True), (True, False), (False, False)])
    (1.0, 0.5, 0.6666666666666666, 2)
    """
    wanted = given = both = 0
    for is_one, is_grouped in pairs:
        wanted, given, both = wanted + is_one, given + is_grouped, both + (is_one and is_grouped)
    return both / max(given, 1), both / max(wanted, 1), 2 * both / max(wanted + given, 1), wanted


def speakers(events: Marked, found: pd.DataFrame, match: list[int | None]) -> pd.DataFrame:
    """How many of the required statements that were found have their true speaker, before and after.

    One row each: what is asked, statements found, right in the article alone, right with the names of other versions,
    speakers filled in, those of them that are right.
    """
    versions = quotations(found, events.articles).dropna(subset="named_elsewhere")
    keys = zip(versions["article_id"], versions["quote"], strict=True)
    filled: dict[tuple[str, str], str] = dict(zip(keys, versions["named_elsewhere"], strict=True))
    rows = []
    for asked, accepted in (
        ("the true speaker", lambda row: [row.true_speaker or ""]),
        ("as the article calls them", lambda row: [row.speaker or "", row.true_speaker or "", *row.aliases]),
    ):
        rows.append((asked, *_right(events.statements, found, match, filled, accepted)))
    return pd.DataFrame(rows, columns=["asked", "found", "right", "right with others", "filled", "filled right"])


def _right(
    marked: pd.DataFrame,
    found: pd.DataFrame,
    match: list[int | None],
    filled: dict[tuple[str, str], str],
    accepted: Callable[[Any], list[str]],
) -> tuple[int, int, int, int, int]:
    before = after = number = given = good = 0
    for row, place in zip(marked.itertuples(), match, strict=True):
        if row.optional or place is None:
            continue
        number += 1
        own = found["speaker"][place]
        name = filled.get((found["article_id"][place], found["quote"][place]))
        right = is_right_speaker(own if isinstance(own, str) else None, accepted(row))
        then = is_right_speaker(name, accepted(row)) if name else right
        before, after = before + right, after + then
        given, good = given + bool(name), good + bool(name and then)
    return number, before, after, given, good


if __name__ == "__main__":
    sys.exit(main())
