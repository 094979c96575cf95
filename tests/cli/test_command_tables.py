"""What the commands print: articles, statements, words and sentiment, as tables and as JSON lines."""

import io
import json
import re
from pathlib import Path

import pandas as pd
import pytest

from analysis.cli import main

from .program import ACTORS, SILENT, SPOKEN, run


def test_articles_shows_what_was_read_and_says_what_was_not(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["articles", str(folder), "--format", "csv"]) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        "article_id,outlet,date,words,cut_short,wire_group",
        "morel,L'Écho,2031-05-14,16,False,morel",
        "soleil,unknown,,6,False,soleil",
    ]
    assert printed.err.splitlines() == [
        "left out: vide.txt contains nothing but white space; put its text into it or remove it"
    ]


def test_articles_cut_short_are_counted_and_marked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ["id,outlet,text", "a,Le Ducat,Le maire a dit que les…", "b,Le Ducat,Il pleut sur le pont."]
    (tmp_path / "t.csv").write_text("\n".join(rows), "utf-8")
    assert main(["articles", str(tmp_path / "t.csv")]) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["outlet", "country", "kind", "articles", "words", "cut_short", "first", "last"] in lines
    assert ["Le", "Ducat", "2", "11", "1"] in lines
    assert ["a", "Le", "Ducat", "6", "yes"] in lines
    assert ["b", "Le", "Ducat", "5"] in lines


def test_articles_are_listed_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A time without a T, an outlet that is called otherwise, and which article prints the text of another."""
    text = "Le pont de Valbrune rouvre lundi, après des mois de travaux et de querelles entre les deux rives. " * 3
    rows = [f"{name},{outlet},2031-06-03T17:22,{text}" for name, outlet in (("a", "lemonde.fr"), ("b", "Le Ducat"))]
    (tmp_path / "t.csv").write_text("\n".join(["id,outlet,date,text", *rows]).replace("lundi,", "lundi"), "utf-8")
    assert main(["articles", str(tmp_path / "t.csv")]) == 0
    printed = capsys.readouterr()
    listed = [re.split("  +", line.strip()) for line in printed.out.partition("\nArticles\n")[2].splitlines()]
    assert listed == [
        ["article_id", "outlet", "date", "words", "prints the text of"],
        ["a", "Le Monde", "2031-06-03 17:22", "54"],
        ["b", "Le Ducat", "2031-06-03 17:22", "54", "a"],
    ]
    assert printed.err == "note: The outlet “lemonde.fr” is called Le Monde (1 article)\n"


@pytest.mark.slow
def test_statements_as_json_lines_name_every_article(folder: Path) -> None:
    answer = run("statements", folder, "--format", "jsonl")
    assert answer.returncode == 0, answer.stderr
    assert "left out: vide.txt" in answer.stderr
    morel, soleil = (json.loads(line) for line in answer.stdout.splitlines())
    assert soleil == {"id": "soleil", "text": SILENT, "quotes": []}
    assert (morel["id"], morel["text"]) == ("morel", SPOKEN)
    (quote,) = morel["quotes"]
    assert list(quote) == ["kind", "spans", "cue", "source_text", "speaker"]
    assert (quote["kind"], quote["cue"], quote["speaker"]) == ("direct", "a déclaré", "Anna Morel")
    assert [SPOKEN[start:end].strip("«» ") for start, end in quote["spans"]] == ["Nous signerons demain le traité"]


def test_actors_can_be_named(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = tmp_path / "others.toml"
    other.write_text(ACTORS.replace("Anna Morel", 'Morel l\'Ancienne"\nvariants = ["Anna Morel"]\ncountry = "'))
    assert main(["statements", str(folder), "--format", "csv", "--actors", str(other)]) == 0
    assert "Morel l'Ancienne" in capsys.readouterr().out


def test_without_a_list_people_are_those_whom_the_articles_name_and_a_line_says_so(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analysis.report.render_reports", lambda path, *, out, **others: [out])
    given = folder.parent / "given.toml"
    (folder / "actors.toml").rename(given)
    note = f"note: there is no actors.toml in or beside {folder}; people are those whom the articles name (`actors`"
    for command in ["report", "words"]:
        assert main([command, str(folder)]) == 0
        assert capsys.readouterr().err.splitlines()[1].startswith(note)
        assert main([command, str(folder), "--actors", str(given)]) == 0
        assert note not in capsys.readouterr().err


def test_statements_as_a_table_can_be_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["statements", str(folder)]) == 0
    header, row = capsys.readouterr().out.splitlines()
    assert header.split() == ["article_id", "speaker", "kind", "cue", "quote"]
    assert row.split()[:4] == ["morel", "Anna", "Morel", "direct"]


def test_words_come_with_their_denominator(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["words", str(folder), "--format", "jsonl"]) == 0
    rows = pd.DataFrame([json.loads(line) for line in capsys.readouterr().out.splitlines()])
    assert rows.columns.tolist() == ["lemma", "pos", "n", "total", "per_10k", "articles"]
    assert rows["lemma"][0] == "Anna Morel"
    assert rows["n"].is_monotonic_decreasing
    assert rows["n"].sum() == rows["total"][0]
    assert rows["per_10k"].sum() == pytest.approx(10_000)


@pytest.fixture
def reprinted(folder: Path) -> Path:
    """The same articles, and one that prints the text of another."""
    (folder / "vide.txt").write_bytes(SPOKEN.encode() + b"La suite demain.\n")
    (folder / "articles.csv").write_text("file,outlet\nmorel,L'Écho\nsoleil,\nvide,La Voix\n", "utf-8")
    return folder


COPY = "note: 1 article prints the same text as another; each text counts once (--copies each counts every article)\n"


@pytest.mark.parametrize("command", ["words", "statements", "sentiment"])
def test_a_copy_counts_once_and_it_is_said(command: str, reprinted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, str(reprinted), "--format", "csv"]) == 0
    once = capsys.readouterr()
    assert once.err == COPY
    assert main([command, str(reprinted), "--format", "csv", "--copies", "each"]) == 0
    each = capsys.readouterr()
    assert each.err == ""
    (reprinted / "morel.txt").unlink()
    assert main([command, str(reprinted), "--format", "csv"]) == 0
    alone = capsys.readouterr()
    assert COPY not in alone.err
    table, same, more = (pd.read_csv(io.StringIO(printed.out)) for printed in (once, alone, each))
    pd.testing.assert_frame_equal(table, same)
    assert not table.equals(more)


def test_a_draft_of_people_counts_a_copy_once(reprinted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (reprinted / "roy.txt").write_text("Anne Roy écrit. Anne Roy signe.", encoding="utf-8")
    assert main(["actors", str(reprinted)]) == 0
    printed = capsys.readouterr()
    assert printed.err.splitlines()[-1] == COPY.partition(" (")[0]
    assert "# named twice, in 1 of 3 articles" in printed.out


def test_json_lines_of_statements_have_every_article(reprinted: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["statements", str(reprinted), "--format", "jsonl"]) == 0
    printed = capsys.readouterr()
    rows = [json.loads(line) for line in printed.out.splitlines()]
    assert [(row["id"], len(row["quotes"])) for row in rows] == [("morel", 1), ("soleil", 0), ("vide", 1)]
    assert printed.err == ""


def test_where_no_word_is_counted_it_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Oui. Et alors ?", encoding="utf-8")
    assert main(["words", str(tmp_path)]) == 0
    assert "no content word" in capsys.readouterr().err


def test_sentiment_has_one_row_an_article(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sentiment", str(folder), "--format", "csv"]) == 0
    header, *rows = capsys.readouterr().out.splitlines()
    assert header.startswith("article_id,outlet,date,polarity,lexicon,textblob_fr")
    assert [row.split(",")[0] for row in rows] == ["morel", "soleil"]
