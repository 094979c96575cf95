"""`annotate` writes a data set that the other commands take for articles, with the same figures."""

from pathlib import Path

import pytest

from analysis.cli import main
from analysis.report import render_reports

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "data" / "demo"
OUT = ["--out", "x"]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("annotate") / "tables"
    assert main(["annotate", str(DEMO), "--out", str(out)]) == 0
    return out


@pytest.mark.slow
@pytest.mark.parametrize(
    "command",
    ["words", "words --format csv", "sentiment", "statements --format jsonl", "statements --format csv", "articles"],
)
def test_commands_print_the_same_of_a_data_set(tables: Path, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    name, *options = command.split()
    assert [main([name, str(path), *options]) for path in (tables, DEMO)] == [0, 0]
    printed, errors = capsys.readouterr()
    assert errors[: len(errors) // 2] == errors[len(errors) // 2 :]  # what is copied, if anything is said
    first, second = printed[: len(printed) // 2], printed[len(printed) // 2 :]
    assert first == second
    assert len(first) > 500


@pytest.mark.slow
def test_the_report_of_a_data_set_is_that_of_its_articles(tables: Path, demo_pages: list[Path], tmp_path: Path) -> None:
    to_demo = (f"&#39;{tables}&#39;", f"&#39;{DEMO}&#39;")
    pages = render_reports(tables, out=tmp_path / "reports")
    assert [page.name for page in pages] == [page.name for page in demo_pages]
    both = [(page.read_text("utf-8"), same.read_text("utf-8")) for page, same in zip(pages, demo_pages, strict=True)]
    # but for the cell that names the articles
    different = [page.name for page, (one, same) in zip(pages, both, strict=True) if one.replace(*to_demo) != same]
    assert different == []


def test_word_lists_come_along(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "un.txt").write_text("Le traité du fleuve est signé. Le fleuve coule.", "utf-8")
    (tmp_path / "in" / "words.toml").write_text('stop = ["fleuve"]', "utf-8")
    assert main(["annotate", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--workers", "1"]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'out'}: 1 article, 11 tokens, 2 sentences, 0 statements\n"
    assert main(["words", str(tmp_path / "out")]) == 0
    said = capsys.readouterr().out
    assert "traité" in said
    assert "fleuve" not in said


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--out", "{demo}"], "is where the articles are; choose another place with --out"),
        (["--out", "{new}", "--scheduler", "x", "--workers", "2"], "Give --workers or --scheduler"),
        (["--out", "{new}", "--scheduler", "nowhere"], "nowhere: no Dask scheduler answers there"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    options: list[str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [option.format(demo=DEMO, new=tmp_path / "new") for option in options]
    assert main(["annotate", str(DEMO), *given]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("error: ")
    assert said in line


@pytest.mark.parametrize("options", [[], [*OUT, "--workers", "0"]], ids=["nowhere", "nobody"])
def test_wrong_usage_is_told(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["annotate", str(DEMO), *options])
    assert stopped.value.code == 2
    assert "usage: " in capsys.readouterr().err
