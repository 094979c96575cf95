"""The command line, in its own process where exit code, speed or pipes matter."""

import io
import json
import re
import resource
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from unittest.mock import ANY, Mock

import pandas as pd
import pytest

from analysis.cli import main

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "data" / "demo"
READING = ["report", "statements", "words", "sentiment", "articles"]
COMMANDS = [*READING, "demo", "lab"]

ACTORS = """
[[actor]]
name = "Anna Morel"
kind = "person"
gender = "f"
"""
SPOKEN = "Anna Morel a reçu la presse jeudi. « Nous signerons demain le traité », a déclaré Anna Morel.\r\n"
SILENT = "Le soleil brille sur le fleuve.\n"


def run(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "analysis", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, cwd=ROOT, encoding="utf-8", check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two articles, one of them with a statement, their actors, and a file that is lost."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "morel.txt").write_bytes(SPOKEN.encode())
    (articles / "soleil.txt").write_bytes(SILENT.encode())
    (articles / "vide.txt").write_bytes(b" \n")
    (articles / "articles.csv").write_text("file,outlet,date\nmorel,L'Écho,2031-05-14\nsoleil,,\nvide,,\n", "utf-8")
    (articles / "actors.toml").write_text(ACTORS, "utf-8")
    return articles


def test_help_comes_at_once_and_shows_an_example() -> None:
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    answer = run("--help")
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < 0.3
    assert answer.returncode == 0
    assert "example: python -m analysis report my-articles" in answer.stdout
    assert [name for name in COMMANDS if not re.search(rf"^    {name}\b", answer.stdout, re.MULTILINE)] == []


def test_the_version_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"summit-coverage {version('summit-coverage')}\n"


@pytest.mark.parametrize("program", ["summit-coverage", "python -m analysis"])
def test_help_calls_the_program_as_it_was_called(program: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["words", "--help"], program=program)
    printed = capsys.readouterr().out
    assert printed.startswith(f"usage: {program} words [-h]")
    assert f"example: {program} words my-articles --format csv > words.csv" in printed


@pytest.mark.parametrize(
    ("installed", "arguments", "missing"),
    [
        pytest.param(False, ["--help"], "summit-coverage", id="not even itself"),
        pytest.param(True, ["articles", DEMO], "pandas", id="a package that it needs"),
    ],
)
def test_without_its_environment_it_says_how_to_activate_it(
    tmp_path: Path, installed: bool, arguments: list[str | Path], missing: str
) -> None:
    (tmp_path / "analysis").symlink_to(ROOT / "analysis")
    if installed:
        about = tmp_path / "summit_coverage-1.dist-info" / "METADATA"
        about.parent.mkdir()
        about.write_text("Metadata-Version: 2.1\nName: summit-coverage\nVersion: 1\n")
    # -S leaves site-packages out
    command = [sys.executable, "-S", "-m", "analysis", *map(str, arguments)]
    answer = subprocess.run(command, capture_output=True, cwd=tmp_path, encoding="utf-8", check=False)
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr == (
        f"error: summit-coverage is not set up for this Python ({missing} is missing): run make setup, "
        "then .venv/bin/python -m analysis …, or activate the environment with source .venv/bin/activate.\n"
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert re.search(rf"example: summit-coverage {command}\b", capsys.readouterr().out)


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param([], id="no command"),
        pytest.param(["count", "data"], id="unknown command"),
        pytest.param(["words"], id="no articles"),
        pytest.param(["words", "data", "--format", "xml"], id="unknown format"),
    ],
)
def test_wrong_usage_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "usage: summit-coverage" in capsys.readouterr().err


@pytest.mark.parametrize("command", READING)
def test_a_mistake_is_one_line_and_1(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "nowhere"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == "error: nowhere: there is no such file or folder; check the spelling.\n"


def test_a_mistake_in_the_actors_names_the_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "actors.toml").write_text('[[actor]]\nnom = "Anna"\n', "utf-8")
    assert main(["statements", str(folder)]) == 1
    assert 'actors.toml: entry 1: unknown key "nom"' in capsys.readouterr().err


def test_articles_shows_what_was_read_and_says_what_was_not(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["articles", str(folder), "--format", "csv"]) == 0
    printed = capsys.readouterr()
    assert printed.out.splitlines() == [
        "article_id,outlet,date,words,cut_short,wire_group",
        "morel,L'Écho,2031-05-14,16,False,morel",
        "soleil,unknown,,6,False,soleil",
    ]
    assert printed.err.splitlines() == [
        "left out: vide.txt holds nothing but white space; put its text into it or take it away"
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
    assert printed.err == 'note: The outlet "lemonde.fr" is called Le Monde (1 article)\n'


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


@pytest.mark.slow
def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = f'"{sys.executable}" -m analysis articles data/demo | true; exit "${{PIPESTATUS[0]}}"'
    answer = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, "")


def test_control_c_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(path: Path, **_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("analysis.articles.read_articles", interrupt)
    assert main(["articles", str(DEMO)]) == 130
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize(("given", "texts"), [([], True), (["--without-texts"], False)])
def test_report_says_where_it_is(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    given: list[str],
    texts: bool,
) -> None:
    from analysis import read_articles
    from analysis.annotation import DEFAULT_CACHE

    out = tmp_path / "pages"
    monkeypatch.setattr("analysis.report.render_reports", render := Mock(return_value=[out / "index.html"]))
    assert main(["report", str(folder), "--out", str(out), "--lang", "fr", *given]) == 0
    render.assert_called_once_with(
        folder,
        out=out,
        actors=None,
        title=None,
        single=False,
        reading=ANY,
        language="fr",
        texts=texts,
        workers=None,
        cache=DEFAULT_CACHE,
        say=ANY,
        articles=ANY,
    )
    assert list(render.call_args.kwargs["articles"].index) == list(read_articles(folder).index)
    printed = capsys.readouterr()
    assert printed.out == f"Open {tmp_path / 'pages' / 'index.html'} in a browser.\n"
    assert "écarté : vide.txt" in printed.err.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("command", [["words"], ["report", str(DEMO), "--out"]])
def test_a_name_that_no_file_can_have_is_one_sentence(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "n" * 300]) == 1
    said = [line for line in capsys.readouterr().err.splitlines() if line.startswith("error")]
    assert len(said) == 1
    assert said[0].endswith("File name too long")
    assert len(said[0]) < 300
