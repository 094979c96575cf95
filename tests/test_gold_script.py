"""Our figures are those of the script that comes with the gold sets."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from gold_cases import Found
from scripts import loaded

from analysis.statements import find_statements
from benchmarks.figures import figures, shares, tallies
from benchmarks.gold import GoldArticle, load_gold
from benchmarks.scoring import Outcome, outcomes

SHARED = Path(__file__).parents[2] / "shared" / "gold"


@pytest.fixture(scope="module")
def script() -> Any:
    path = SHARED / "score_statements.py"
    if not path.is_file():
        pytest.skip(f"the gold sets' own script is not there ({path.name})")
    return loaded(path)


@pytest.fixture(scope="module")
def real(script: Any) -> tuple[list[GoldArticle], list[list[Found]]]:
    """The gold articles, and what is found in each of them."""
    articles = [a for name in ("press", "annodis") for a in load_gold(SHARED / "statements" / name)]
    return articles, [
        [Found(s.spans, s.speaker, s.kind, s.construction, s.speaker_rule) for s in find_statements(article.text)]
        for article in articles
    ]


def figures_of_script(script: Any, articles: list[GoldArticle], predicted: list[list[Found]]) -> dict[str, Any]:
    documents = {a.article_id: _as_document(a) for a in articles}
    answers = {
        article.article_id: {
            "id": article.article_id,
            "text": article.text,
            "quotes": [{"kind": s.kind, "speaker": s.speaker, "spans": s.spans} for s in statements],
        }
        for article, statements in zip(articles, predicted, strict=True)
    }
    tallied, speaker, kind, by_kind = script.score(documents, answers)
    measured = {name: [100 * figure for figure in tally.row()] for name, tally in tallied.items()}
    shared = {"speaker": speaker, "kind": kind, **{f"found {name}": by_kind[name] for name in sorted(by_kind)}}
    return {**measured, **shared}


def _as_document(article: GoldArticle) -> dict[str, Any]:
    quotes = [
        {"kind": s.kind, "spans": s.spans, "speaker": s.speakers[0], "aliases": s.speakers[1:], "optional": s.optional}
        for s in article.statements
    ]
    return {"id": article.article_id, "text": article.text, "quotes": quotes}


def our_figures(articles: list[GoldArticle], predicted: list[list[Found]]) -> dict[str, Any]:
    rows = [row for pair in zip(articles, predicted, strict=True) for row in outcomes(*pair)]
    outcome = pd.DataFrame(rows, columns=list(Outcome._fields))
    measured = figures(tallies(outcome, [article.article_id for article in articles]))
    ours = {row[0]: list(row[1:4]) for row in measured.itertuples(index=False)}
    return {**ours, **{row[0]: list(row[2:4]) for row in shares(outcome).itertuples(index=False)}}


def perturbed(statements: list[Found], text: str, chance: random.Random) -> Iterator[Found]:
    """Some are dropped, moved, cut, repeated, or given to somebody else."""
    speakers = [s.speaker for s in statements] + [None, "", "la", "Mme Roy; M. Petit"]
    for statement in statements:
        if chance.random() < 0.15:
            continue
        worse = _moved(statement, text, chance) if chance.random() < 0.5 else statement
        if chance.random() < 0.3:
            worse = replace(worse, speaker=chance.choice(speakers), kind=chance.choice(["direct", "mixed"]))
        yield worse
        if chance.random() < 0.2:
            yield replace(worse, speaker=chance.choice(speakers))
    if chance.random() < 0.3:
        start = chance.randrange(len(text))
        yield Found([[start, min(len(text), start + 80)]], chance.choice(speakers))


def _moved(statement: Found, text: str, chance: random.Random) -> Found:
    a, b = chance.randint(-40, 40), chance.randint(-40, 40)
    spans = [[max(0, start + a), min(len(text), end + b)] for start, end in statement.spans]
    return replace(statement, spans=[[start, max(end, start + 1)] for start, end in spans])


def assert_same(ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    for name, figure in theirs.items():
        assert ours[name] == pytest.approx(figure, abs=1e-9), name


def test_figures_are_those_of_the_script(script: Any, real: tuple[list[GoldArticle], list[list[Found]]]) -> None:
    articles, predicted = real
    assert_same(our_figures(articles, predicted), figures_of_script(script, articles, predicted))


@pytest.mark.parametrize("seed", range(12))
def test_figures_are_those_of_the_script_also_for_worse_predictions(
    script: Any, real: tuple[list[GoldArticle], list[list[Found]]], seed: int
) -> None:
    articles, predicted = real
    chance = random.Random(seed)
    worse = [list(perturbed(s, a.text, chance)) for a, s in zip(articles, predicted, strict=True)]
    # Some of what is required becomes optional, so that the two can compete for one prediction.
    looser = [
        replace(a, statements=tuple(replace(s, optional=s.optional or chance.random() < 0.2) for s in a.statements))
        for a in articles
    ]
    theirs = figures_of_script(script, looser, worse)
    assert theirs["words@0.5"] != theirs["words@0.8"]
    assert_same(our_figures(looser, worse), theirs)
