"""Learn who is meant: `python -m benchmarks.train_who --chains FILE.jsonl --statements GOLD_FOLDER…`

Asks the chooser's questions on articles with marked chains (coreference) or marked speakers, notes for each candidate
whether it is right, prints the share of right answers of a cross-validation by article, and writes the weights.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import GroupKFold

from analysis.actors import Actors, own_actors, load_actors
from analysis.language.quotations import find_quotations
from analysis.language.repair import Repaired, repair
from analysis.statements import somebody_in
from analysis.statements.find import find_in_passages
from analysis.statements.found import Found
from analysis.statements.offices import people_noun, without_article
from analysis.statements.passages import cut_passages, parse_passages
from analysis.statements.people import Cast, Person, find_people
from analysis.statements.speakers import note, speaker_of
from analysis.statements.story import Story
from analysis.statements.who.asked import Asked, description_asked
from analysis.statements.who.choose import Row, tell
from analysis.statements.who.model import WEIGHTS, Trees, chances, save
from benchmarks.gold import GoldArticle, load_gold
from benchmarks.scoring import MEASURES, is_right_speaker, one_to_one, words_in, _WORD

SEED, FOLDS = 0, 5
TREES, DEPTH, RATE = 160, 4, 0.07


@dataclass
class Question:
    article: str
    origin: str
    asked: Asked
    rows: list[Row]
    right: np.ndarray
    labels: list[str]
    told: bool  # by a statement, not on the way


Right = Callable[[Asked, list[Person | None]], "np.ndarray | None"]


@dataclass
class Reader:
    """A judge that knows the right answers of one article and notes what it is asked."""

    article: str
    origin: str
    fallback: Trees | None
    notes: list[Question]
    right: Right | None = None
    told: bool = False

    def __call__(self, asked: Asked, people: list[Person | None], rows: list[Row]) -> np.ndarray:
        right = self.right(asked, people) if self.right is not None else None
        if right is not None and asked.form != "the last one":
            self.notes.append(Question(self.article, self.origin, asked, rows, right, [p.label if p else 'ITSELF' for p in people], self.told))
            return right.astype(float)
        if asked.form == "the last one":
            return np.ones(len(people))
        return chances(self.fallback, rows) if self.fallback is not None else np.zeros(len(people))


def prepared(text: str, actors: Actors):
    repaired = repair(text)
    passages = cut_passages(repaired.text)
    parse_passages(passages)
    body = [(p.start, p.end) for p in passages if p.inside is None and p.kind != "furniture"]
    cast = find_people(repaired.text, actors, body)
    found = find_in_passages(repaired.text, passages, somebody_in(cast))
    return repaired, cast, found, [s for s, _ in body]


# --- marked chains

def read_chains(article: dict, notes: list[Question]) -> None:
    repaired, cast, found, starts = prepared(article["text"], Actors())
    chains = Chains(article, repaired)
    reader = Reader(article["id"], "chains", None, notes, right=lambda a, p: chains.right(a, p))
    story = tell(cast, Actors(), starts, find_quotations(repaired.text), reader)
    named = [m for m in cast.mentions if m.by_name]
    described = [m for m in cast.mentions if not m.by_name and not m.quoted and ";" not in m.person.label
                 and not any(m.start - 4 <= n.start <= chains.end(m) + 3 for n in named)]
    queue = sorted([(s.cue[0], 0, i) for i, s in enumerate(found)] + [(m.start, 1, i) for i, m in enumerate(described)])
    for place, kind, i in queue:
        if kind == 0:
            story.read_on(place)
            reader.told = True
            note(found[i], speaker_of(found[i], story), story)
            reader.told = False
        else:
            m = described[i]
            words = chains.words_at(m.start, m.end)
            if words:
                asked = description_asked(words, m.start)
                if asked.determiner != "indefinite" and not asked.plural and asked.noun and people_noun(asked.noun) is not None:
                    story.choose(asked, story)


class Chains:
    def __init__(self, article: dict, repaired: Repaired) -> None:
        self.repaired = repaired
        self.text = article["text"]
        self.marks = sorted(
            [(s, e, i) for i, chain in enumerate(article["chains"]) for s, e in chain]
            + [(s, e, -1 - i) for i, (s, e) in enumerate(article["singletons"])]
        )

    def mark(self, start: int, end: int):
        a, b = self.repaired.original(start, end)
        around = [m for m in self.marks if m[0] <= a + 3 and b <= m[1] + 3 and m[0] < b and a < m[1]]
        return min(around, key=lambda m: (m[1] - m[0]), default=None)

    def end(self, m):
        mark = self.mark(m.start, m.end)
        return max(m.end, m.start + (mark[1] - mark[0] if mark else 0))

    def words_at(self, start: int, end: int) -> str:
        mark = self.mark(start, end)
        if mark is None:
            return ""
        import re
        words = self.text[mark[0] : mark[1]]
        return re.split(r",|\(| qui | dont | que |«|\n", words)[0].strip()

    def right(self, asked: Asked, people: list[Person | None]):
        if asked.form in ("left out", "quotation alone"):
            return None
        mark = self.mark(asked.start, min(asked.end, asked.start + 30) if asked.form == "description" else asked.end)
        if mark is None:
            return np.zeros(len(people), dtype=bool) if asked.form == "pronoun" else None
        chain = mark[2]
        right = np.array([p is not None and self.is_of(p, chain, asked.start) for p in people])
        if people and people[-1] is None:
            own = [p for p, r in zip(people, right) if r]
            right[-1] = not own or all(p.name is None and asked.noun in p.description.lower().split() for p in own)
        return right

    def is_of(self, person: Person, chain: int, place: int) -> bool:
        marks = [self.mark(m.start, m.end) for m in person.mentions if m.start < place]
        if not marks:
            marks = [self.mark(m.start, m.end) for m in person.mentions]
        return bool(marks) and marks[-1] is not None and sum(m is not None and m[2] == chain for m in marks) * 2 > len(marks)


# --- marked statements

def read_statements(article: GoldArticle, actors: Actors, origin: str, fallback: Trees, notes: list[Question]) -> None:
    repaired, cast, found, starts = prepared(article.text, actors)
    reader = Reader(origin + "/" + article.article_id, origin, fallback, notes)
    story = tell(cast, actors, starts, find_quotations(repaired.text), reader)
    places = [m.span() for m in _WORD.finditer(article.text)]
    gold = {i: words_in(places, s.spans) for i, s in enumerate(article.statements)}
    own = {j: words_in(places, [repaired.original(*span) for span in s.spans]) for j, s in enumerate(found)}
    of = {j: i for i, j in one_to_one(gold, own, MEASURES["words@0.5"]).items()}
    for j, statement in enumerate(found):
        story.read_on(statement.cue[0])
        if j in of and article.statements[of[j]].speakers[0]:
            reader.right = by_speaker(article.statements[of[j]].speakers)
            reader.told = True
        answer = speaker_of(statement, story)
        reader.right, reader.told = None, False
        note(statement, answer, story)


def by_speaker(speakers) -> Right:
    def right(asked: Asked, people: list[Person | None]) -> np.ndarray:
        labels = [p.label if p is not None else without_article(asked.text) for p in people]
        return np.array([is_right_speaker(label, speakers) for label in labels], dtype=bool)
    return right


# --- learning

def fit(questions: list[Question], trees=TREES, depth=DEPTH, rate=RATE) -> Trees:
    names = tuple(sorted({name for q in questions for row in q.rows for name in row}))
    table = np.array([[row.get(n, 0.0) for n in names] for q in questions for row in q.rows], dtype=np.float32)
    right = np.concatenate([q.right for q in questions])
    weight = np.concatenate([np.full(len(q.rows), WEIGHT[q.origin] * (1.0 if q.told else 1.0)) for q in questions])
    model = GradientBoostingClassifier(
        n_estimators=trees, max_depth=depth, learning_rate=rate, subsample=0.6, max_features=0.3, min_samples_leaf=8,
        random_state=SEED,
    )
    model.fit(table, right, sample_weight=weight)
    return exported(model, names)

WEIGHT = {"chains": 1.0}
class _D(dict):
    def __missing__(self, k): return 1.5
WEIGHT = _D(WEIGHT)

def exported(model: GradientBoostingClassifier, names: tuple[str, ...]) -> Trees:
    depth = model.max_depth
    grown = [complete(one[0].tree_, depth, model.learning_rate) for one in model.estimators_]
    column, threshold, leaf = (np.array(part) for part in zip(*grown, strict=True))
    prior = model.init_.class_prior_[1]
    return Trees(np.array(names), column, threshold, leaf, np.array(np.log(prior / (1 - prior))))


def complete(tree, depth: int, rate: float):
    nodes = 2**depth - 1
    column, threshold = np.zeros(nodes, dtype=np.int16), np.full(nodes, np.inf, dtype=np.float32)
    leaf = np.zeros(nodes + 1)
    def fill(node: int, place: int) -> None:
        ends = tree.children_left[node] < 0
        if place >= nodes:
            leaf[place - nodes] = rate * tree.value[node].item()
            return
        if not ends:
            column[place], threshold[place] = tree.feature[node], tree.threshold[node]
        fill(node if ends else tree.children_left[node], 2 * place + 1)
        fill(node if ends else tree.children_right[node], 2 * place + 2)
    fill(0, 0)
    return column, threshold, leaf


def is_right(q: Question, scores: np.ndarray) -> bool:
    return bool(q.right[int(np.argmax(scores))])


def cross_validated(questions: list[Question], **kw) -> np.ndarray:
    groups = np.unique([q.article for q in questions], return_inverse=True)[1]
    scores = [np.zeros(0)] * len(questions)
    for learn, test in GroupKFold(FOLDS, shuffle=True, random_state=SEED).split(groups, groups, groups):
        trees = fit([questions[i] for i in learn], **kw)
        for i in test:
            scores[i] = chances(trees, questions[i].rows)
    return scores


def report(questions, scores):
    import collections
    t = collections.defaultdict(list)
    for q, s in zip(questions, scores):
        if not q.right.any(): t["unanswerable", q.origin if q.origin=="chains" else "statements", q.asked.form].append(float(s.max())); continue
        t["right", "chains" if q.origin == "chains" else "statements", q.asked.form].append(is_right(q, s))
        if q.told: t["right", q.origin, "told, all"].append(is_right(q, s))
    for k in sorted(t): print(*k, f"{np.mean(t[k]):.3f} of {len(t[k])}")


def collect(chains: Path, folders):
    notes: list[Question] = []
    for line in chains.read_text().splitlines():
        read_chains(json.loads(line), notes)
    base = fit(notes)
    for folder in folders:
        a = own_actors(folder)
        for article in load_gold(folder):
            # only the own list in the folder itself
            actors = load_actors(folder / "actors.toml") if (folder / "actors.toml").is_file() else Actors()
            read_statements(article, actors, folder.name if folder.name != "gold" else "own", base, notes)
    return notes


if __name__ == "__main__":
    p = argparse.ArgumentParser()
    p.add_argument("--chains", type=Path); p.add_argument("--statements", type=Path, nargs="*", default=[])
    p.add_argument("--cv", action="store_true"); p.add_argument("--out", type=Path, default=WEIGHTS)
    o = p.parse_args()
    qs = collect(o.chains, o.statements)
    print(len(qs), "questions", sum(len(q.rows) for q in qs))
    if o.cv:
        report(qs, cross_validated(qs))
    o.out.parent.mkdir(exist_ok=True)
    save(fit(qs), o.out)
