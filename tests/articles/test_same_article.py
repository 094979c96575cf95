"""The same article in two files is read once; a text of two outlets is two articles."""

import json
from pathlib import Path

import pytest

from analysis.articles import accounts, problems, read_articles

TEXT = "La présidente a signé le traité mercredi. La foule était là. « Nous avons attendu vingt ans », a-t-elle dit."
ONE = {"id": "one", "outlet": "Le Soir", "date": "2031-05-14", "title": "Un traité", "text": TEXT}


@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param({}, True, id="given twice"),
        pytest.param({"text": TEXT.replace("« ", '"').replace(" »", '"')}, True, id="other marks"),
        pytest.param({"outlet": "lesoir.be"}, True, id="the outlet spelt otherwise"),
        pytest.param({"date": "2031-05-14T08:30:00"}, True, id="with the hour"),
        pytest.param({"outlet": ""}, True, id="by nobody knows whom"),
        pytest.param({"outlet": "echo-val.example"}, False, id="another outlet's domain"),
        pytest.param({"text": f"{TEXT} Paris."}, True, id="a word more under the same title"),
        pytest.param({"text": f"{TEXT} Paris.", "title": "Autre"}, False, id="a word more under another title"),
        pytest.param({"outlet": "Le Monde"}, False, id="another outlet"),
        pytest.param({"date": "2031-05-15"}, False, id="another day"),
    ],
)
def test_what_is_the_same_article(tmp_path: Path, other: dict[str, str], same: bool) -> None:
    for name, row in (("a.jsonl", ONE), ("b.jsonl", {**ONE, "id": "two", **other})):
        (tmp_path / name).write_text(json.dumps(row), "utf-8")
    articles = read_articles([tmp_path / "a.jsonl", tmp_path / "b.jsonl"])
    assert articles.index.tolist() == (["one"] if same else ["one", "two"])
    assert accounts(articles)["same"].tolist() == [0, int(same)]
    told = problems(articles)["problem"].str.contains("is the same article as “one”").tolist()
    assert any(told) == same


def test_a_domain_is_the_outlet_whose_name_it_has(tmp_path: Path) -> None:
    """Tools that fetch pages call an outlet by its domain, press databases by its name."""
    rows = [{**ONE, "outlet": "echo-du-val.example"}, {**ONE, "id": "two", "outlet": "L’Écho du Val"}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert read_articles(tmp_path / "a.jsonl")["outlet"].to_dict() == {"one": "L’Écho du Val"}


def test_the_second_adds_what_the_first_does_not_know(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps(ONE), "utf-8")
    row = read_articles(tmp_path).iloc[0]
    assert (row["outlet"], row["title"], str(row["date"].date())) == ("Le Soir", "Un traité", "2031-05-14")


def test_an_id_that_is_made_is_the_same_everywhere(tmp_path: Path) -> None:
    export = Path(__file__).parent / "exports" / "nexis.html"
    (tmp_path / "renamed.html").write_bytes(export.read_bytes())
    assert read_articles(tmp_path).index.tolist() == read_articles(export).index.tolist()
    assert read_articles(export).index[0] == "2031-05-15-l-écho-du-val-74402026"
