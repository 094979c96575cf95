"""The benchmarks count as the guidelines of the gold sets say."""

import importlib.util
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis import read_articles
from analysis.actors import Actors
from analysis.copies import copy_groups
from analysis.errors import UserError
from analysis.statements import find_statements
from benchmarks import accuracy, corpus, reading, speed
from benchmarks.figures import errors, figures, interval, shares, tallies
from benchmarks.gold import GoldArticle, GoldStatement, load_gold
from benchmarks.many import varied
from benchmarks.scoring import Outcome, is_right_speaker, outcomes
from benchmarks.ways import of_constructions, of_speaker_rules

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared" / "gold"
TEXT = "Mme Roy a dit que le pont sera prêt lundi. Selon M. Petit, il pleut. « Nous verrons bien », a dit Mme Roy."


@dataclass(frozen=True)
class Found:
    """A statement as if it had been found."""

    spans: list[list[int]]
    speaker: str | None
    kind: str = "indirect"
    construction: str = "that-clause"
    speaker_rule: str = "name"


def span(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def gold(*statements: GoldStatement, text: str = TEXT) -> GoldArticle:
    return GoldArticle("a", text, statements)


def wanted(words: str, *speakers: str, kind: str = "indirect", optional: bool = False) -> GoldStatement:
    return GoldStatement(kind, [span(words)], speakers, optional)


def found(words: str, speaker: str | None, kind: str = "indirect") -> Found:
    return Found([span(words)], speaker, kind)


BRIDGE = wanted("le pont sera prêt lundi", "Anne Roy", "Mme Roy")
RAIN = wanted("il pleut", "Petit")
QUOTED = wanted("Nous verrons bien", "Anne Roy", "Mme Roy", kind="direct")
MAYBE = wanted("Nous verrons bien", "Anne Roy", kind="direct", optional=True)


def table(article: GoldArticle, predicted: Sequence[Any]) -> pd.DataFrame:
    return pd.DataFrame(outcomes(article, predicted), columns=list(Outcome._fields))


def counts(article: GoldArticle, predicted: Sequence[Any], measure: str) -> tuple[int, int, int]:
    """(right, wrong, missing) under one measure."""
    right, wrong, missing = tallies(table(article, predicted), ["a"]).loc[[(measure, "a")]].to_numpy()[0]
    return int(right), int(wrong), int(missing)


@pytest.mark.parametrize(
    ("predicted", "at_half", "at_eight", "who"),
    [
        pytest.param([found("le pont sera prêt lundi", "Mme Roy")], (1, 0, 0), (1, 0, 0), (1, 0, 0), id="exact"),
        pytest.param([found("le pont sera prêt lundi", "Petit")], (1, 0, 0), (1, 0, 0), (0, 1, 1), id="wrong speaker"),
        pytest.param([found("le pont sera prêt lundi", None)], (1, 0, 0), (1, 0, 0), (0, 1, 1), id="no speaker"),
        # 4 of 5 words: 2 * 4 / 9 = 0.89
        pytest.param([found("le pont sera prêt", "Mme Roy")], (1, 0, 0), (1, 0, 0), (1, 0, 0), id="a word short"),
        # 3 of 5 words: 2 * 3 / 8 = 0.75
        pytest.param([found("le pont sera", "Mme Roy")], (1, 0, 0), (0, 1, 1), (0, 1, 1), id="two words short"),
        # 1 of 5 words: 2 / 6
        pytest.param([found("le pont sera prêt lundi"[:2], "Mme Roy")], (0, 1, 1), (0, 1, 1), (0, 1, 1), id="one word"),
        pytest.param([], (0, 0, 1), (0, 0, 1), (0, 0, 1), id="nothing"),
        pytest.param(
            [found("le pont sera prêt", "Mme Roy"), found("le pont sera prêt lundi", "Petit")],
            (1, 1, 0), (1, 1, 0), (0, 2, 1), id="the best overlap counts, another is in excess",
        ),
        pytest.param(
            [found("le pont sera prêt lundi", "Mme Roy"), found("il pleut", "Petit")],
            (1, 1, 0), (1, 1, 0), (1, 1, 0), id="one that nobody marked",
        ),
    ],
)  # fmt: skip
def test_one_statement(
    predicted: list[Found], at_half: tuple[int, int, int], at_eight: tuple[int, int, int], who: tuple[int, int, int]
) -> None:
    article = gold(BRIDGE)
    measured = [counts(article, predicted, name) for name in ("words@0.5", "words@0.8", "who-said-what")]
    assert measured == [at_half, at_eight, who]


def test_radar_asks_only_how_much_of_the_gold_is_covered() -> None:
    whole = Found([[0, len(TEXT)]], "Mme Roy")
    assert counts(gold(BRIDGE), [whole], "radar@0.8") == (1, 0, 0)
    assert counts(gold(BRIDGE), [whole], "words@0.5") == (0, 1, 1)
    assert counts(gold(BRIDGE), [found("le pont", "Mme Roy")], "radar@0.3") == (1, 0, 0)
    assert counts(gold(BRIDGE), [found("le pont", "Mme Roy")], "radar@0.8") == (0, 1, 1)


def test_optional_statements_count_neither_for_nor_against() -> None:
    assert counts(gold(BRIDGE, MAYBE), [], "words@0.5") == (0, 0, 1)
    assert counts(gold(BRIDGE, MAYBE), [found("Nous verrons bien", "Petit")], "who-said-what") == (0, 0, 1)
    twice = [found("Nous verrons bien", "Petit"), found("Nous verrons bien", "Mme Roy")]
    assert counts(gold(BRIDGE, MAYBE), twice, "words@0.5") == (0, 1, 1)


def test_a_required_statement_comes_before_its_optional_twin() -> None:
    assert counts(gold(MAYBE, QUOTED), [found("Nous verrons bien", "Mme Roy")], "who-said-what") == (1, 0, 0)


def test_the_words_of_two_spans_are_one_statement() -> None:
    split = GoldStatement("direct", [span("Nous"), span("bien")], ("Anne Roy",))
    assert counts(gold(split), [Found([span("bien"), span("Nous")], "Anne Roy")], "words@0.8") == (1, 0, 0)
    assert counts(gold(split), [found("Nous", "Anne Roy")], "words@0.8") == (0, 1, 1)


def test_shares_and_errors() -> None:
    predicted = [
        found("le pont sera prêt lundi", "Petit", "mixed"),
        found("Nous verrons bien", "Mme Roy", "direct"),
        found("a dit Mme Roy", None),
    ]
    outcome = table(gold(BRIDGE, RAIN, QUOTED), predicted)
    assert shares(outcome).set_index("share")[["right", "of"]].T.to_dict("list") == {
        "speaker": [1, 2],
        "kind": [1, 2],
        "found direct": [1, 1],
        "found indirect": [1, 2],
        "found mixed": [0, 0],
    }
    listed = errors(outcome)[["error", "wanted", "given", "text"]].astype(object)
    assert listed.where(listed.notna(), None).values.tolist() == [
        ["WRONG SPEAKER", "Anne Roy", "Petit", "le pont sera prêt lundi"],
        ["MISSED", "Petit", None, "il pleut"],
        ["EXTRA", "", None, "a dit Mme Roy"],
    ]


def test_figures_of_two_articles_together() -> None:
    first = table(gold(BRIDGE, RAIN), [found("il pleut", "Petit"), found("a dit Mme Roy", None)])
    outcome = pd.concat([first, first.assign(article_id="b")])
    measured = figures(tallies(outcome, ["a", "b", "nothing to find"])).set_index("measure")
    assert [measured.at["words@0.5", name] for name in ("precision", "recall", "f1")] == [50, 50, 50]
    assert measured.index.tolist() == ["words@0.5", "words@0.8", "who-said-what", "radar@0.3", "radar@0.8"]


@pytest.mark.parametrize(
    ("given", "accepted", "right"),
    [
        pytest.param("Anne Roy", ["Anne Roy"], True, id="same"),
        pytest.param("anne roy", ["Anne Roy"], True, id="case"),
        pytest.param("Helene Cote", ["Hélène Côté"], True, id="accents"),
        pytest.param("Kim Ⅲ", ["Kim III"], True, id="compatibility characters"),
        pytest.param("Mme Roy", ["Roy"], True, id="title"),
        pytest.param("les pompiers de l'Orne", ["pompiers de l’Orne"], True, id="determiner and apostrophe"),
        pytest.param("Observatoire", ["l'Observatoire"], True, id="elided article"),
        pytest.param("Petit; Anne Roy", ["Anne Roy; Petit"], True, id="two in any order"),
        pytest.param("Roy", ["Anne Roy", "Roy"], True, id="alias"),
        pytest.param("Roy", ["Anne Roy"], False, id="part of a name is another one"),
        pytest.param("Anne Roy", ["Anne Roy; Petit"], False, id="one of two"),
        pytest.param("Roy de la Tour", ["Roy Tour"], False, id="particles within a name stay"),
        pytest.param("", [""], False, id="nobody is never right"),
        pytest.param(None, ["la"], False, id="none"),
    ],
)
def test_right_speaker(given: str | None, accepted: list[str], right: bool) -> None:
    assert is_right_speaker(given, accepted) is right


def test_intervals() -> None:
    alike = np.array([[3, 1, 1]] * 8)
    assert interval(alike) == (75.0, 75.0)
    mixed = np.array([[4, 0, 0]] * 4 + [[0, 4, 4]] * 4)
    low, high = interval(mixed)
    assert 0 < low < 50 < high < 100
    assert interval(mixed) == (low, high)
    few, many = interval(mixed), interval(np.vstack([mixed] * 20))
    assert many[1] - many[0] < few[1] - few[0]


# --- the same figures as the script that comes with the gold sets


@pytest.fixture(scope="module")
def script() -> Any:
    path = SHARED / "score_statements.py"
    if not path.is_file():
        pytest.skip(f"the gold sets' own script is not there ({path.name})")
    specification = importlib.util.spec_from_file_location("score_statements", path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


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


# --- the commands


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "pont.json", document())
    return tmp_path


def document(**changes: Any) -> dict[str, Any]:
    quote = {
        "kind": "indirect",
        "spans": [span("le pont sera prêt lundi")],
        "speaker": "Anne Roy",
        "aliases": ["Mme Roy"],
    }
    rain = {"kind": "indirect", "spans": [span("il pleut")], "speaker": "Anne Roy"}
    return {"id": "pont", "text": TEXT, "quotes": [quote, rain], **changes}


def write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def test_statements_prints_figures_and_errors(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert accuracy.main(["statements", str(folder), "--errors"]) == 0
    out = capsys.readouterr().out
    assert "1 articles, 2 required statements" in out
    assert [line.split()[0] for line in out.splitlines() if line[:5].isupper()] == ["WRONG", "EXTRA"]
    assert "pont [indirect, preposition, name] Anne Roy, not M. Petit: il pleut" in out
    assert "all together" not in out


def test_a_statement_whose_speaker_no_reader_could_tell_is_read_and_never_right(folder: Path) -> None:
    write(folder / "pont.json", document(quotes=[{**document()["quotes"][0], "speaker": None, "aliases": []}]))
    (article,) = load_gold(folder)
    (outcome,) = (o for o in outcomes(article, [found("le pont sera prêt lundi", None)]) if o.measure == "words@0.5")
    assert (outcome.outcome, outcome.right_speaker) == ("found", False)


def test_json_holds_the_same(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "other"
    other.mkdir()
    write(other / "pont.json", document())
    assert accuracy.main(["statements", str(folder), str(other), "--json", "--errors"]) == 0
    one, two, both = json.loads(capsys.readouterr().out)
    assert [result["statements"] for result in (one, two, both)] == [2, 2, 4]
    assert both["set"] == "all together"
    assert [row["f1"] for row in one["figures"]] == [row["f1"] for row in both["figures"]]
    assert [row["of"] for row in both["shares"]] == [2 * row["of"] for row in one["shares"]]
    assert [error["error"] for error in one["errors"]] == ["WRONG SPEAKER", "EXTRA"]
    who = one["figures"][2]
    assert (who["measure"], who["low"] <= who["f1"] <= who["high"]) == ("who-said-what", True)


def test_diff_tells_what_a_change_gained_and_lost(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert accuracy.main(["statements", str(folder), "--json"]) == 0
    stored = json.loads(capsys.readouterr().out)
    assert set(stored[0]["status"].values()) == {"right", "wrong speaker", "extra"}
    rain = next(key for key in stored[0]["status"] if "il pleut" in key)
    stored[0]["status"][rain] = "right"
    stored[0]["status"]["pont: Il neige"] = "missed"
    earlier = tmp_path / "earlier.run"
    write(earlier, stored)
    assert accuracy.main(["statements", str(folder), "--diff", str(earlier)]) == 0
    _, *lines, last = capsys.readouterr().out.splitlines()
    assert lines == ["+ pont: Il neige [missed -> absent]", f"- {rain} [right -> wrong speaker]"]
    assert last == ""


@pytest.mark.parametrize("content", ["{", "[1]", '[{"set": "a"}]'])
def test_diff_names_a_file_that_is_no_earlier_run(
    folder: Path, tmp_path: Path, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "no.run").write_text(content, encoding="utf-8")
    assert accuracy.main(["statements", str(folder), "--diff", str(tmp_path / "no.run")]) == 1
    assert "no.run: not the --json of an earlier run" in capsys.readouterr().err


def test_each_construction_and_speaker_rule_has_its_figures(folder: Path) -> None:
    outcome = accuracy.found_outcomes(load_gold(folder), Actors())
    by_construction = of_constructions(outcome).set_index("construction")
    assert by_construction["found"].to_dict() == {"that-clause": 1, "preposition": 1, "insertion": 1}
    assert by_construction["precision"].to_dict() == {"that-clause": 100, "preposition": 100, "insertion": 0}
    assert by_construction["recall"].to_dict() == {"that-clause": 50, "preposition": 50, "insertion": 0}
    by_rule = of_speaker_rules(outcome).set_index("speaker_rule")
    assert by_rule["right"].to_dict() == {"name": 2}
    assert by_rule["speakers"].to_dict() == {"name": 50}


BAD = [
    pytest.param("{", "cannot be read as JSON", id="no JSON"),
    pytest.param([], "no JSON object", id="a list"),
    pytest.param(document(text=None), '"text" is missing', id="no text"),
    pytest.param({"id": "a", "text": "b"}, '"quotes" is missing', id="no statements"),
    pytest.param(document(quotes=[{"kind": "loud"}]), "statement 1 has the kind 'loud'", id="unknown kind"),
    pytest.param(document(quotes=[{"kind": "direct", "spans": [[0, 1]]}]), 'no "speaker"', id="no speaker"),
    pytest.param(
        document(quotes=[{"kind": "direct", "speaker": "A", "spans": [[0, 9999]]}]), "no spans", id="beyond the text"
    ),
]


@pytest.mark.parametrize(("content", "said"), BAD)
def test_a_file_that_is_no_gold_file_is_named(
    tmp_path: Path, content: object, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.json"
    if isinstance(content, str):
        path.write_text(content, encoding="utf-8")
    else:
        write(path, content)
    assert accuracy.main(["statements", str(tmp_path)]) == 1
    error = capsys.readouterr().err
    assert said in error
    assert str(path) in error
    assert error.count("\n") == 1


def test_folders_without_gold_are_named(folder: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(UserError, match=r"empty: no \.json file"):
        load_gold(empty)
    with pytest.raises(UserError, match="nowhere: there is no such folder"):
        load_gold(tmp_path / "nowhere")
    write(folder / "zwei.json", document())
    with pytest.raises(UserError, match=r'zwei\.json: its id "pont" is that of pont\.json too'):
        load_gold(folder)


@pytest.mark.slow
def test_speed_prints_each_way(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "pont.txt").write_text(TEXT + "\n" + "Il fait beau. " * 9, encoding="utf-8")
    assert speed.main([str(folder / "pont.txt"), "--articles", "3"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("3 articles (1 different ones)")
    assert out.count("\n") == 8


def test_speed_reads_gold_articles_too(folder: Path) -> None:
    assert speed.read_texts(folder) == [TEXT]


@pytest.mark.parametrize("number", ["0", "-3", "many", "1.5"])
def test_a_number_of_articles_is_whole_and_positive(number: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        speed.main(["--articles", number])
    assert f"{number} is not a whole number above 0" in capsys.readouterr().err


def test_speed_compares_within_each_round() -> None:
    seconds = pd.DataFrame({speed.STOCK: [2.0, 4.0, 10.0], speed.STATEMENTS: [1.0, 1.0, 4.0]})
    summary = speed.summary(seconds, 800).set_index("")
    assert summary["CPU s"].to_dict() == {speed.STOCK: 4.0, speed.STATEMENTS: 1.0}
    assert summary["words/s"].to_dict() == {speed.STOCK: 200, speed.STATEMENTS: 800}
    assert summary["ratio"].to_dict() == {speed.STOCK: 1.0, speed.STATEMENTS: 0.4}


def test_reading_is_measured_for_every_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert reading.main(["--articles", "3"]) == 0
    printed = capsys.readouterr().out
    assert [form for form in reading.FORMS if f"\n{form} " not in printed] == []


def test_articles_are_varied_so_that_none_is_the_same_or_a_copy() -> None:
    words = [f"mot{number}" for number in range(4000)]
    texts = [f"{' '.join(words[n : n + 40])}. {' '.join(words[n + 40 : n + 80])}." for n in range(0, 4000, 80)]
    table = pd.DataFrame({"text": texts, "outlet": "L'Écho", "date": pd.Timestamp("2031-05-12")})
    made = varied(table.set_index(pd.Index([f"t{n}" for n in range(50)], name="article_id")), 120)
    assert made["text"].head(50).tolist() == texts
    assert made["text"].nunique() == made.index.nunique() == len(made) == 120
    assert (copy_groups(made) == made.index).all()
    assert made["date"].iloc[[0, 50, 100]].dt.day.tolist() == [12, 13, 14]


def test_the_corpus_benchmark_makes_articles_that_the_commands_read(tmp_path: Path) -> None:
    (tmp_path / "pont.txt").write_text(TEXT + " Le pont de Valbrune est fermé depuis la nuit de lundi.", "utf-8")
    made = read_articles(corpus.made(tmp_path / "pont.txt", 3, tmp_path / "made.jsonl"))
    assert made.index.tolist() == ["a0", "a1", "a2"]
    assert made["text"].nunique() == 3
