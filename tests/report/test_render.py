"""Running the notebooks and putting the pages into place."""

import os
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis import UserError
from analysis.cli import main
from analysis.report import render, render_reports
from analysis.report.notebook_runs import headings, run_notebooks, with_parameters
from analysis.report.output_folder import PREFIX
from analysis.report.pages import with_code_folded, without_empty

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data/articles"
PAGES = ["index.html", "1-words.html", "2-sentiment.html", "3-statements.html", "articles.html"]


def notebook(*sources: str) -> nbformat.NotebookNode:
    cells = [
        new_markdown_cell("# Which?\n\nOf which."),
        new_code_cell("X = 1", metadata={"tags": ["parameters"]}),
    ]
    return new_notebook(
        cells=cells + [new_markdown_cell(s) if s.startswith("#") else new_code_cell(s) for s in sources]
    )


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., None]:
    """Report notebooks of a few lines instead of ours."""

    def write(*sources: str) -> None:
        for name in render.REPORTS:
            nbformat.write(notebook(*sources), tmp_path / f"{name}.ipynb")
        monkeypatch.setattr(render, "NOTEBOOKS", tmp_path)

    return write


@pytest.fixture
def unrun(monkeypatch: pytest.MonkeyPatch) -> None:
    """Report notebooks that are begun, and not run: for what does not depend on what they show."""

    def begun(files: dict[str, Path], *_: object, begin: Callable[[str], object], **__: object) -> dict[str, Any]:
        return {name: (begin(name), nbformat.read(file, 4))[1] for name, file in files.items()}

    monkeypatch.setattr(render, "run_notebooks", begun)


def test_one_page_a_notebook_and_an_index(sample_pages: list[Path]) -> None:
    assert [page.name for page in sample_pages] == PAGES
    assert {page.name for page in sample_pages[0].parent.iterdir()} == set(PAGES)


def test_two_runs_give_the_same_bytes(sample_pages: list[Path], tmp_path: Path) -> None:
    again = render_reports(SAMPLE, out=tmp_path / "again")
    different = [a.name for a, b in zip(sample_pages, again, strict=True) if a.read_bytes() != b.read_bytes()]
    assert different == []


def test_a_page_of_the_sample_is_below_a_megabyte(sample_pages: list[Path]) -> None:
    assert [page.name for page in sample_pages if page.stat().st_size > 1_000_000] == []


def test_nothing_is_warned_of_in_a_page(sample_pages: list[Path], demo_pages: list[Path]) -> None:
    pages = sample_pages + demo_pages
    assert [page for page in pages if "Warning" in page.read_text("utf-8")] == []


@pytest.mark.parametrize(
    ("table", "head"),
    [
        pytest.param("file,date\na,2031-05-12\n", ["date", "title"], id="a date and no title"),
        pytest.param("file,title\na,Titre\n", ["title"], id="a title and no date"),
    ],
)
def test_the_index_lists_what_is_known_and_what_was_left_out(
    unrun: None, tmp_path: Path, table: str, head: list[str]
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in {"a.txt": "Un.", "b.txt": "Deux.", "c.jpg": "x", "articles.csv": table}.items():
        (folder / name).write_text(text, "utf-8")
    index = render_reports(folder, out=tmp_path / "out")[0].read_text("utf-8")
    assert re.findall("<th [^>]+>([^<]+)</th>", index) == [*head, "source", "problem", "outcome"]
    assert "<td>c.jpg</td><td>is a picture, not an article</td><td>left out</td>" in index
    assert re.search("<td>b.txt</td><td>has no row in articles.csv[^<]*</td><td>note</td>", index)


def test_one_section_that_is_left_out_is_named_in_the_singular() -> None:
    cells = [
        new_markdown_cell("# Who speaks?"),
        new_markdown_cell("## Who"),
        new_code_cell("who", outputs=[new_output("display_data", {"text/html": "Mme Morel"})]),
        new_markdown_cell("## When"),
        new_code_cell("when"),
    ]
    assert without_empty(cells)[-1].source == "Left out, because there is too little material for it: “When”."


def test_where_no_word_goes_with_another_the_section_is_left_out_and_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("La maternité reste ouverte.", "utf-8")
    parameters: dict[str, Any] = {"ARTICLES": str(tmp_path), "READING": {}, "ACTORS": None, "LANGUAGE": "en"}
    (run,) = run_notebooks({"words": render.NOTEBOOKS / "1-words.ipynb"}, parameters).values()
    cells = without_empty(run.cells)
    assert [cell.id for cell in cells if cell.id.startswith("words-company")] == []
    assert "“What goes with the word used most”" in cells[-1].source
    assert cells[-1].source.startswith("Left out, because there is too little material for them: ")
    assert "general French" not in str(cells)  # no table of it was given, and nothing is missing for want of material


@pytest.mark.slow
def test_a_table_of_general_french_gives_a_section_of_its_own(tmp_path: Path) -> None:
    texts = ["Le péage monte. Ce péage lasse.", "La colère du péage reste.", "Sans péage, la route serait vide."]
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    reference = tmp_path / "reference.csv"
    reference.write_text("lemma,n\nmonter,500\nrester,900\nlasser,90\nnuméro,90\n", "utf-8")
    parameters: dict[str, Any] = {"ARTICLES": str(tmp_path), "READING": {}, "ACTORS": None, "LANGUAGE": "en"}
    parameters["REFERENCE"] = str(reference)
    (run,) = run_notebooks({"words": render.NOTEBOOKS / "1-words.ipynb"}, parameters).values()
    (cell,) = [cell for cell in without_empty(run.cells) if cell.id == "words-reference-table"]
    table, said = (output.data for output in cell.outputs)
    assert "péage" in table["text/html"]
    assert "One word is more frequent here than in general French" in said["text/markdown"].replace("\xa0", " ")


THINGS = re.findall(
    r"\w+",
    "maison table jardin route forêt rivière montagne école mairie église marché gare place rue ferme colline vallée "
    "lampe chaise fenêtre porte voiture train bateau avion vélo cheval chien chat oiseau poisson arbre",
)


@pytest.mark.slow
def test_the_words_that_set_an_outlet_apart_are_in_the_table_below_the_sentence_that_names_them(tmp_path: Path) -> None:
    """It had three words of each outlet, and not those that others use too, with which the sentence begins."""
    strike = (
        "Colère à l’usine, grève à l’usine, colère et grève. La grève, la colère, l’usine. Le pont, le pont, le pont."
    )
    told = [*[("Voix", strike)] * 16, *[("Écho", "Le pont rouvre.")] * 3, *[("Écho", "La récolte commence.")] * 13]
    rows = ["outlet,text"]
    for n, (outlet, text) in enumerate(told):  # in other words each, or they would be copies
        four = [THINGS[(n * step + step) % len(THINGS)] for step in (1, 5, 11, 3)]
        rows.append(f'{outlet},"Une {four[0]} attend la {four[1]}, {four[2]} ou {four[3]}. {text}"')
    (tmp_path / "a.csv").write_text("\n".join(rows), "utf-8")
    parameters: dict[str, Any] = {"ARTICLES": str(tmp_path), "READING": {}, "ACTORS": None, "LANGUAGE": "en"}
    (run,) = run_notebooks({"words": render.NOTEBOOKS / "1-words.ipynb"}, parameters).values()
    cells = {cell.id: cell for cell in run.cells}
    (said,) = (output.data["text/markdown"] for output in cells["words-keyness-prose"].outputs)
    (table,) = (output.data["text/html"] for output in cells["words-keyness-table"].outputs)
    in_table = re.findall(r'<td>Voix</td><td lang="fr">(?:<[^>]+>)*([^<]+)<', table)
    in_sentence = re.findall(r'lang="fr">([^<]+)</span> \(', said.partition("- Voix: ")[2].partition("\n")[0])
    assert in_sentence[0] == "pont"
    assert in_table[:3] == in_sentence
    assert in_table[3:] == ["usine"]


def test_a_broken_reference_is_said_before_the_work(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Le pont rouvre.", "utf-8")
    (tmp_path / "reference.csv").write_text("mot,nombre\n", "utf-8")
    with pytest.raises(UserError, match="it needs word"):
        render_reports(tmp_path / "a.txt", out=tmp_path / "out", reference=tmp_path / "reference.csv")
    assert not (tmp_path / "out").exists()


def test_a_section_that_shows_empty_html_alone_is_left_out_and_named() -> None:
    nothing = new_output("execute_result", data={"text/html": "", "text/plain": "Shown()"})
    table = new_output("display_data", data={"text/html": "<table></table>"})
    cells = without_empty(
        [
            new_markdown_cell("## Quotations that travel"),
            new_code_cell("show.quoted_words(versions)", outputs=[nothing]),
            new_markdown_cell("## All statements"),
            new_code_cell("show.table(statements)", outputs=[nothing, table]),
        ]
    )
    assert [cell.source for cell in cells[:-1]] == ["## All statements", "show.table(statements)"]
    assert cells[-1].source.endswith(": “Quotations that travel”.")


@pytest.mark.slow
@pytest.mark.filterwarnings("error::analysis.errors.LeftOut")
def test_an_article_of_one_word_has_no_section_without_content(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Oui", "utf-8")
    pages = {page.stem: page.read_text("utf-8") for page in render_reports(tmp_path, out=tmp_path / "out")}
    for page in pages.values():
        assert not re.search(r"There (?:are|is) no|no rows| of 0 |not sure of 0|in 0 it", page)
    titles = {name: re.findall(r"<h[23] id=[^>]*>([^<]+?) ?<", pages[name]) for name in ("1-words", "2-sentiment")}
    assert titles["1-words"] == ["What these figures cannot tell"]
    assert "Towards whom" not in titles["2-sentiment"]
    assert "“The words used most”" in pages["1-words"]


@pytest.mark.parametrize("terminal", [True, False])
def test_a_terminal_is_told_what_is_being_done(
    unrun: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], terminal: bool
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    assert main(["report", str(SAMPLE), "--out", str(tmp_path / "out")]) == 0
    told = [line for line in capsys.readouterr().err.splitlines() if re.match("Reading|Annotating|Page", line)]
    pages = ["1 of 5: Words", "2 of 5: Sentiment", "3 of 5: Statements", "4 of 5: Overview", "5 of 5: Articles"]
    lines = [f"Reading {SAMPLE}", "Annotating 1 article", *[f"Page {page}" for page in pages]]
    assert sorted(told) == sorted(lines if terminal else [])


def test_a_terminal_is_told_in_the_language_of_the_pages(
    quick: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    quick("'a'", "## Counting", "1 / 0")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    out = tmp_path / "out"
    assert main(["report", str(SAMPLE), "--out", str(out), "--lang", "fr"]) == 3
    printed = capsys.readouterr()
    assert printed.out == f"Ouvrez {out / 'index.html'} dans un navigateur.\n"
    said = printed.err.replace("\xa0", " ")
    assert {line.split()[0] for line in said.splitlines()} == {"Lecture", "Annotation", "Page", "écarté"}
    assert "Page 2 sur 5 : Tonalité" in said


def test_a_failed_run_leaves_the_old_pages(quick: Callable[..., None], tmp_path: Path) -> None:
    out = tmp_path / "out"
    quick("'first'")
    before = {page: page.read_bytes() for page in render_reports(SAMPLE, out=out)}
    quick("{'a': 1}['b']", "## Counting", "1")
    with pytest.raises(UserError, match=r"1-words\.ipynb: KeyError: 'b'"):
        render_reports(SAMPLE, out=out)
    assert {page: page.read_bytes() for page in out.iterdir()} == before
    assert list(tmp_path.glob(f"{PREFIX}*")) == []


def test_what_a_killed_run_left_beside_the_reports_is_taken_away_an_hour_later(unrun: None, tmp_path: Path) -> None:
    left, under_way = (tmp_path / f"{PREFIX}{name}" for name in ("left", "under-way"))
    for folder in (left, under_way):
        folder.mkdir()
        (folder / "index.html").write_text("half a page")
    os.utime(left, (time.time() - 4000,) * 2)
    render_reports(SAMPLE, out=tmp_path / "out")
    assert list(tmp_path.glob(f"{PREFIX}*")) == [under_way]


def test_a_section_that_fails_is_left_out_with_its_reason_and_the_rest_stands(
    quick: Callable[..., None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quick("## Before", "'first'", "## Counting", "{'a': 1}['b']", "'not reached'", "### After", "'last'")
    assert main(["report", str(SAMPLE), "--out", str(tmp_path / "out")]) == 3
    assert "left out: 1-words.ipynb, “Counting”: KeyError: 'b'\n" in capsys.readouterr().err
    page = (tmp_path / "out" / "1-words.html").read_text("utf-8")
    assert "This section is left out: it failed with “KeyError: ‘b’”." in page.replace("'b'", "‘b’")
    assert "first" in page
    assert "last" in page
    assert "not reached" not in page


def test_a_notebook_sees_nothing_of_the_one_before(tmp_path: Path) -> None:
    nbformat.write(notebook("from pathlib import Path as X; y = 1"), tmp_path / "a.ipynb")
    nbformat.write(notebook("sorted({'y', 'Path'} & set(globals()))"), tmp_path / "b.ipynb")
    runs = run_notebooks({name: tmp_path / f"{name}.ipynb" for name in "ab"}, {"X": None})
    assert runs["b"].cells[-1].outputs[0].data["text/plain"] == "[]"


def test_files_of_the_user_stay(unrun: None, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "mine").mkdir(parents=True)
    (out / "mine" / "notes.txt").write_text("keep")
    render_reports(SAMPLE, out=out)
    render_reports(SAMPLE, out=out)
    assert (out / "mine" / "notes.txt").read_text() == "keep"
    assert {path.name for path in out.iterdir()} == {*PAGES, "mine"}


def test_somebody_elses_page_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<title>My site</title>")
    with pytest.raises(UserError, match=r"index\.html is not one of our reports"):
        render_reports(SAMPLE, out=tmp_path)
    assert (tmp_path / "index.html").read_text() == "<title>My site</title>"


def test_a_file_is_no_place_for_reports(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(UserError, match="is a file, not a folder"):
        render_reports(SAMPLE, out=tmp_path / "out")


def test_a_missing_path_leaves_no_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        render_reports(tmp_path / "nowhere", out=tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_parameters_replace_the_tagged_cell_only() -> None:
    given = with_parameters(notebook("X"), {"X": "l'été", "Y": None})
    assert [cell.source for cell in given.cells[1:]] == ['X = "l\'été"\nY = None', "X"]


def test_a_notebook_runs_in_the_users_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nbformat.write(notebook("import os; os.getcwd()"), tmp_path / "n.ipynb")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    (run,) = run_notebooks({"n": tmp_path / "n.ipynb"}, {"X": None}).values()
    assert run.cells[-1].outputs[0].data["text/plain"] == repr(str(tmp_path / "here"))


def test_code_that_shows_nothing_is_folded_into_the_next() -> None:
    shown = [new_output("display_data")]
    cells = [
        new_code_cell("a"),
        new_code_cell("b"),
        new_code_cell("c", outputs=shown),
        new_code_cell("d", outputs=shown),
        new_code_cell("e"),
        new_markdown_cell("f"),
        new_code_cell("g"),
    ]
    assert [(cell.cell_type, cell.source) for cell in with_code_folded(cells)] == [
        ("code", "a\n\nb\n\nc"),
        ("code", "d"),
        ("code", "e"),
        ("markdown", "f"),
        ("code", "g"),
    ]
    assert with_code_folded(cells)[0].outputs == shown
    assert [cell.source for cell in cells] == list("abcdefg")


def test_headings_are_found_by_their_level() -> None:
    assert headings("# A\n\nno # heading\n\n## B b \n", level="##") == ["B b"]
    assert headings("# A\n\n## B") == ["A", "B"]
