"""Tables of articles: one article per row, and what is said of rows that hold none."""

import re
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.articles import problems, read_articles
from analysis.articles.collector import Collector
from analysis.articles.files import file_source
from analysis.articles.formats.csv_rows import csv_rows
from analysis.errors import UserError

from .folders import COLUMNS, TEXT, said, write


@pytest.mark.parametrize("ending", ["csv", "jsonl"])
def test_a_table_has_one_article_a_row(tmp_path: Path, ending: str) -> None:
    rows = [
        {
            "id": "n7",
            "outlet": "L'Écho",
            "date": "2024-06-19",
            "title": "T",
            "url": "u",
            "text": TEXT,
            "mood": "gai",
        },
        {
            "id": "",
            "outlet": "",
            "date": "",
            "title": "",
            "url": "",
            "text": 'Deux;\ntrois, "quatre".',
            "mood": "",
        },
    ]
    file = tmp_path / f"press.{ending}"
    table = pd.DataFrame(rows)
    if ending == "csv":
        table.to_csv(file, index=False)
    else:
        table.to_json(file, orient="records", lines=True, force_ascii=False)
    articles = read_articles(file)
    assert list(articles.columns) == COLUMNS
    assert articles["text"].to_dict() == {"n7": TEXT, f"press-{3 if ending == 'csv' else 2}": rows[1]["text"]}
    assert articles["outlet"].tolist() == ["L'Écho", "unknown"]
    assert articles["source_file"].unique().tolist() == [file.name]
    assert problems(articles).empty


cells = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters='\n",;'), min_size=1).filter(
    lambda words: not re.match(r"'[=+@-]", words)  # which our exports write for a formula, and reading gives back
)
ROWS = [
    pytest.param(
        "t_csv",
        "id,text\na,Un.\na,Deux.\na-2,Trois.\na,Quatre.",
        ["a", "a-2", "a-2-2", "a-3"],
        "row 3",
        id="ids",
    ),
    pytest.param("t_csv", "id,text\na,Un.\nb,\n", ["a"], "row 3 has no text", id="CSV row without text"),
    pytest.param("t_csv", "id,text\na,Un, deux.\nb,Trois.\n", ["b"], "row 2 has 3 cells", id="comma unprotected"),
    pytest.param("t_csv", 'id,text\na,Un.\nb,"Deux.\n', ["a"], "row 3 has a quotation mark", id="mark never closed"),
    pytest.param("t_csv", "id,text\na,Un.\nID,Text\nb,Deux.", ["a", "b"], "row 3 names the columns", id="two tables"),
    pytest.param("t_csv", "id,text\nKey,Texte\nb,Deux.", ["b"], "row 2 names the columns", id="names in two languages"),
    pytest.param("t_csv", "id,text\nkey,Texte court.", ["key"], "", id="a row whose id is a name"),
    pytest.param("t_jsonl", '{"id": 1, "text": "Un."}\n{"id": 2,\n', ["1"], "line 2 is not valid JSON", id="JSON"),
    pytest.param("t_jsonl", '{"text": "Un."}\n\n[1]\n', ["t-1"], 'line 3 has no "text"', id="not an object"),
    pytest.param("t_jsonl", '{"text": "Un."}\n{"text": null}', ["t-1"], 'line 2 has no "text"', id="null"),
    pytest.param("t_jsonl", '{"text": "Un \\ud83d."}', ["t-1"], "line 1 has broken characters", id="surrogate"),
    pytest.param("t_jsonl", '{"text": "Un.", "date": 7}', ["t-1"], "line 1 the date “7”", id="date in a table"),
]


@pytest.mark.parametrize(("name", "table", "ids", "sentence"), ROWS)
def test_the_rest_of_a_table_is_read(tmp_path: Path, name: str, table: str, ids: list[str], sentence: str) -> None:
    file = name.replace("_", ".")
    articles = read_articles(write(tmp_path, **{name: table}) / file)
    assert list(articles.index) == ids
    assert [words.startswith(f"{file}, {sentence}") for words, _ in said(articles)[:1]] == [True] * bool(sentence)


@pytest.mark.parametrize(
    ("name", "table", "sentence"),
    [
        pytest.param("t_csv", "", "white space", id="empty CSV"),
        pytest.param("t_csv", "id,text\n", "no rows under its header", id="header only"),
        pytest.param("t_csv", "id,mood\n1,Un.", 'no column "text", only id, mood', id="no text column"),
        pytest.param(
            "articles_csv",
            "file,date\na.txt,",
            "call it articles.csv, put it beside the files that it describes, and give their folder",
            id="metadata table",
        ),
        pytest.param("t_csv", b"a,\0", "is not text", id="binary CSV"),
        pytest.param("t_jsonl", "\n", "white space", id="empty JSON lines"),
        pytest.param("t_jsonl", '{"mood": "Un."}\n' * 9, "and 6 more files or rows", id="no text at all"),
    ],
)
def test_a_table_with_nothing_usable_is_an_error(tmp_path: Path, name: str, table: str, sentence: str) -> None:
    file = name.replace("_", ".")
    with pytest.raises(UserError, match=sentence) as caught:
        read_articles(write(tmp_path, **{name: table}) / file)
    assert file in str(caught.value)
    assert "\n" not in str(caught.value)


@given(st.lists(st.tuples(cells, cells), min_size=1), st.sampled_from(",;"))
def test_cells_survive_whatever_they_hold(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], separator: str
) -> None:
    file = tmp_path_factory.mktemp("csv") / "t.csv"
    pd.DataFrame(rows, columns=["one", "two"]).to_csv(file, index=False, sep=separator, quoting=1)
    filled = [{"one": one, "two": two} for one, two in rows if one.strip() or two.strip()]
    assert [row for _, row in csv_rows(file_source(file, file.name), Collector())] == filled
