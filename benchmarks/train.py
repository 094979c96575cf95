"""Learn who is meant and how sure a statement is: `python -m benchmarks.train --chains FILE.jsonl --gold FOLDER…`

Prints how often the chooser is right on articles that it has not seen (cross-validation by article), the reliability of
the confidence on such articles, and writes `analysis/statements/weights/who.npz` and `confidence.json`.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

from analysis.actors import Actors
from analysis.cli.output import aligned_lines
from analysis.language.quotations import find_quotations
from analysis.statements import kind_of
from analysis.statements.confidence import WEIGHTS as SURENESS
from analysis.statements.confidence import evidence
from analysis.statements.find import repeated_quotations
from analysis.statements.speakers import resolve_speakers
from analysis.statements.who.choose import tell
from analysis.statements.who.model import WEIGHTS, Trees, chances, save
from benchmarks.gold import GoldArticle, load_gold
from benchmarks.questions import Question, Read, actors_of, of_chains, of_statements, read
from benchmarks.reliability import reliability
from benchmarks.scoring import MEASURES, is_right_speaker, one_to_one, word_places, words_in
from benchmarks.trees import folds, grow

TREES, DEPTH, RATE = 160, 4, 0.07
WEIGHT_OF_STATEMENTS = 1.5  # beside a question from a marked chain, most of which no statement puts
STRENGTH = 0.15  # of the regression behind the confidence (scikit-learn's C)


@dataclass(frozen=True)
class Marked:
    """A gold article with what is known of its people."""

    key: str
    gold: GoldArticle
    actors: Actors


def main(arguments: Sequence[str] | None = None) -> None:
    """Learn from all that is given and write the weights."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.train", description=__doc__)
    parser.add_argument("--chains", type=Path, required=True, metavar="FILE.jsonl", help="articles with marked chains")
    parser.add_argument("--gold", type=Path, nargs="+", metavar="FOLDER", help="articles with marked statements")
    options = parser.parse_args(arguments)
    marked = [
        Marked(f"{folder.name}/{gold.article_id}", gold, actors_of(folder))
        for folder in options.gold
        for gold in load_gold(folder)
    ]
    questions = list(of_chains(options.chains))
    guess = learn(questions)
    for one in marked:
        questions += of_statements(one.gold, one.actors, one.key, guess)
    held_out(questions, marked)
    save(learn(questions), WEIGHTS)


def learn(questions: Sequence[Question]) -> Trees:
    """The chooser's trees from these questions."""
    rows = [row for question in questions for row in question.rows]
    right = np.concatenate([question.right for question in questions])
    weights = [1.0 if question.origin == "chains" else WEIGHT_OF_STATEMENTS for question in questions]
    weight = np.repeat(weights, [len(question.rows) for question in questions])
    return grow(rows, right, weight, trees=TREES, depth=DEPTH, rate=RATE)


def held_out(questions: Sequence[Question], marked: Sequence[Marked]) -> None:
    """Print how right chooser and confidence are on articles not learned from; write the confidence."""
    answered: dict[tuple[str, str], list[bool]] = defaultdict(list)
    told: list[tuple[str, dict[str, float], bool]] = []
    read_once = {one.key: read(one.gold.text, one.actors) for one in marked}
    for train, test in folds([question.article for question in questions]):
        trees = learn([questions[i] for i in train])
        for question in (questions[i] for i in test):
            if question.right.any():
                best = int(np.argmax(chances(trees, question.rows)))
                answered[question.origin, question.form].append(bool(question.right[best]))
        unseen = {questions[i].article for i in test}
        for one in marked:
            if one.key in unseen:
                told += _told(one, read_once[one.key], trees)
    table = [(*key, 100 * np.mean(right), len(right)) for key, right in sorted(answered.items())]
    print(*aligned_lines(pd.DataFrame(table, columns=["from", "asked by", "% right", "of"]).round(1), 100), sep="\n")
    _set_confidence(told)


def _told(one: Marked, article: Read, trees: Trees) -> list[tuple[str, dict[str, float], bool]]:
    """What tells how sure each statement of an article is, and whether its words and speaker are right."""
    story = tell(
        article.cast,
        one.actors,
        article.starts,
        find_quotations(article.repaired.text),
        lambda asked, people, rows: chances(trees, rows),
    )
    text = article.repaired.text
    answers = [answer for _, answer in resolve_speakers(article.found, story)]
    places = word_places(one.gold.text)
    gold = {i: words_in(places, s.spans) for i, s in enumerate(one.gold.statements)}
    spans = [[article.repaired.original(*span) for span in s.spans] for s in article.found]
    pairs = one_to_one(gold, {j: words_in(places, these) for j, these in enumerate(spans)}, MEASURES["words@0.8"])
    gold_of = {j: one.gold.statements[i] for i, j in pairs.items()}
    rows = []
    for j, (found, answer) in enumerate(zip(article.found, answers, strict=True)):
        match = gold_of.get(j)
        if match is not None and match.optional:
            continue
        right = match is not None and is_right_speaker(answer.speaker, match.speakers)
        kind = kind_of(found, text, repeated_quotations(text), find_quotations(text))
        rows.append((one.key, evidence(found, answer, kind, text), right))
    return rows


def _set_confidence(told: Sequence[tuple[str, dict[str, float], bool]]) -> None:
    """Fit the regression, calibrate it on articles held apart, print its reliability, write it."""
    names = sorted({name for _, row, _ in told for name in row})
    table = np.array([[row.get(name, 0.0) for name in names] for _, row, _ in told])
    right = np.array([is_right for _, _, is_right in told])
    keys = [key for key, _, _ in told]
    odds = np.zeros(len(right))
    for train, test in folds(keys):
        odds[test] = _regression(table[train], right[train]).decision_function(table[test])
    print(*aligned_lines(reliability(_crossed(keys, odds, right), right).round(3), 100), sep="\n")
    steps = IsotonicRegression(y_min=0.02, y_max=0.99, out_of_bounds="clip").fit(odds, right)
    whole = _regression(table, right)
    starts = np.quantile(odds, np.linspace(0, 1, 41))
    model = {
        "bias": round(float(whole.intercept_[0]), 4),
        "weights": {name: round(float(w), 4) for name, w in zip(names, whole.coef_[0], strict=True)},
        "from": [round(float(start), 4) for start in starts],
        "chance": [round(float(chance), 3) for chance in steps.predict(starts)],
    }
    SURENESS.write_text(json.dumps(model, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _regression(table: np.ndarray, right: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, max_iter=2000).fit(table, right)


def _crossed(keys: Sequence[str], odds: np.ndarray, right: np.ndarray) -> np.ndarray:
    """The calibrated chance of each statement, by a table made without its article."""
    chance = np.zeros(len(right))
    for train, test in folds(keys):
        steps = IsotonicRegression(y_min=0.02, y_max=0.99, out_of_bounds="clip").fit(odds[train], right[train])
        chance[test] = steps.predict(odds[test])
    return chance + 1e-6 * odds  # of equal steps the surer first


if __name__ == "__main__":
    main()
