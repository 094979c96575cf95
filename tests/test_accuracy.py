"""What the benchmark of accuracy prints, and the gold files that it refuses."""

import json
from pathlib import Path

import pytest
from gold_cases import document, found, write

from analysis.actors import Actors
from analysis.errors import UserError
from benchmarks import accuracy
from benchmarks.gold import load_gold
from benchmarks.scoring import outcomes
from benchmarks.ways import of_constructions, of_speaker_rules


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "pont.json", document())
    return tmp_path


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
