"""The notebooks as they are stored: they narrate and call, and hold nothing of a run."""

import ast
import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import nbformat
import pandas as pd
import pytest
from nbformat import NotebookNode
from said import RIGHT

from analysis import sentiment

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request: pytest.FixtureRequest) -> NotebookNode:
    return nbformat.read(request.param, as_version=4)


def cells(notebook: NotebookNode, kind: str) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == kind]


def test_there_are_four() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["1-words", "2-sentiment", "3-statements", "explore"]


def test_nothing_of_a_run_is_stored(notebook: NotebookNode) -> None:
    nbformat.validate(notebook)
    assert [cell.id for cell in cells(notebook, "code") if cell.outputs or cell.execution_count] == []
    tagged = [cell.metadata.pop("tags") for cell in notebook.cells if "tags" in cell.metadata]
    assert tagged.count(["parameters"]) == 1
    assert [tags for tags in tagged if tags not in (["parameters"], ["full-text"], ["reference"])] == []
    assert {str(cell.metadata) for cell in cells(notebook, "markdown")} == {"{}"}
    assert {str(cell.metadata) for cell in cells(notebook, "code")} <= {"{}", "{'jupyter': {'source_hidden': True}}"}
    assert notebook.metadata == {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_written_as_jupyter_writes_it(path: Path) -> None:
    """Saving it in JupyterLab changes only what somebody changed."""
    assert path.read_text("utf-8") == nbformat.writes(nbformat.read(path, as_version=4)) + "\n"


def test_cell_ids_are_ours_and_stay(notebook: NotebookNode) -> None:
    prefix = notebook.cells[0].id.removesuffix("-question")
    assert [cell.id for cell in notebook.cells if not re.fullmatch(rf"{prefix}-[a-z-]+", cell.id)] == []
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)


def test_nothing_is_defined_in_a_notebook(notebook: NotebookNode) -> None:
    definitions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
    trees = [ast.parse(cell.source) for cell in cells(notebook, "code")]
    assert [ast.unparse(node) for tree in trees for node in ast.walk(tree) if isinstance(node, definitions)] == []


def test_question_parameters_and_source_come_first(notebook: NotebookNode) -> None:
    question, parameters, imports, source = notebook.cells[:4]
    assert re.match(r"# .+\?\n", question.source)
    assert parameters.metadata.tags == ["parameters"]
    assert imports.source.startswith("from ")
    assert re.search(r"prose\.source\(.*articles, .*actors(, annotated\.set_aside)?\)$", source.source)


def test_it_ends_with_what_the_figures_cannot_tell(notebook: NotebookNode) -> None:
    """After the last words of explore come its controls, which are in sight when all cells have run."""
    headings = [h for cell in cells(notebook, "markdown") for h in re.findall("^## (.+)", cell.source, re.MULTILINE)]
    assert headings[-1] == "What these figures cannot tell"
    assert len(set(headings)) == len(headings)


def test_the_prose_holds_no_number_of_a_run(notebook: NotebookNode) -> None:
    # Without the example of a file; 0 and 1 end scales, 10,000 is what rates are counted on, 95 the level of intervals.
    prose = "\n".join(cell.source for cell in cells(notebook, "markdown"))
    prose = re.sub(r"```.*?```", "", prose, flags=re.DOTALL)
    assert set(re.findall(r"\d[\d,.]*\d|\d", prose)) <= {"0", "1", "95", "1,000", "10,000"}


def test_the_prose_fits_any_event(notebook: NotebookNode) -> None:
    prose = "\n".join(cell.source for cell in cells(notebook, "markdown"))
    assert re.findall("Kremlin|Corée|Korea|Pyongyang|Poutine|Russi", prose) == []


@pytest.mark.parametrize(
    ("name", "cell", "other"),
    [
        pytest.param("3-statements", "statements-spoken", "nothing but names", id="names"),
        pytest.param("2-sentiment", "sentiment-about", "“Who is spoken of”", id="titles too"),
    ],
)
def test_two_counts_of_names_say_why_they_differ(name: str, cell: str, other: str) -> None:
    stored = nbformat.read(NOTEBOOKS[0].with_stem(name), as_version=4)
    (text,) = [one.source for one in stored.cells if one.id == cell]
    assert other in text
    assert "titles and paraphrases" in text.lower()


def test_outlets_that_are_not_named_are_in_no_comparison_of_outlets() -> None:
    """Every table by outlet goes through `of_named_outlets`, but that of voices, where the chart sees to it."""
    compared = []
    for path in NOTEBOOKS[:3]:
        tree = ast.parse("\n".join(cell.source for cell in cells(nbformat.read(path, as_version=4), "code")))
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        checked = {node for call in calls if "of_named_outlets" in ast.unparse(call.func) for node in ast.walk(call)}
        by_outlet = [
            call for call in calls if any(k.arg == "by" and "'outlet'" in ast.unparse(k) for k in call.keywords)
        ]
        compared += by_outlet
        assert [
            ast.unparse(call)
            for call in by_outlet
            if call not in checked and not re.match(r"charts\.|.*every\.voices", ast.unparse(call))
        ] == []
    assert len(compared) > 8


@pytest.mark.parametrize(("sides", "accuracy"), [(24, 0.54), (9, 1.0), (24, 0.95)])
def test_no_name_has_counts_of_blame_and_praise_that_are_not_right_often_enough(sides: int, accuracy: float) -> None:
    stored = nbformat.read(NOTEBOOKS[0].with_stem("2-sentiment"), as_version=4)
    (code,) = [one.source for one in stored.cells if one.id == "sentiment-told-table"]
    voiced = pd.DataFrame(
        {"name": "Morel", "voice": "narration", "label": "negative", "article_id": [f"a{n % 4}" for n in range(12)]}
    )
    shown: list[pd.DataFrame] = []
    names: dict[str, Any] = {"voiced": voiced, "sentiment": sentiment, "display": shown.append}
    names |= {"measured": RIGHT._replace(sides=sides, sides_accuracy=accuracy)}
    exec(code, names | {"show": SimpleNamespace(table=lambda table, rows: table)})
    assert [table["negative"].tolist() for table in shown] == ([[12]] if (sides, accuracy) == (24, 0.95) else [])


@pytest.mark.parametrize("reliable", [True, False])
def test_who_says_what_is_shown_only_with_what_they_say(reliable: bool) -> None:
    """The labels are the "what": without them the section shows nothing."""
    stored = nbformat.read(NOTEBOOKS[0].with_stem("2-sentiment"), as_version=4)
    (code,) = [one.source for one in stored.cells if one.id == "sentiment-about-table"]
    row = {"speaker": "Mme Morel", "name": "Brume", "n": 2, "articles": 2, "negative": 1, "neutral": 0, "positive": 0}
    shown: list[pd.DataFrame] = []
    said_about = SimpleNamespace(said_about=lambda *_: pd.DataFrame([row]))
    measured = SimpleNamespace(
        has_reliable_sides=reliable, has_reliable_labels_in=lambda voice: reliable and voice == "statements"
    )
    names: dict[str, Any] = {
        "sentiment": said_about,
        "measured": measured,
        "annotated": SimpleNamespace(statements=None),
    }
    names |= {"mentions": None, "articles": [1, 2], "show": SimpleNamespace(table=lambda table, rows: table)}
    exec(code, names | {"display": shown.append})
    assert [list(table) for table in shown] == [list(row)] * reliable


def test_a_quotation_has_one_text_in_the_table_and_in_the_sentences() -> None:
    stored = nbformat.read(NOTEBOOKS[0].with_stem("3-statements"), as_version=4)
    (code,) = [one.source for one in stored.cells if one.id == "statements-travel-table"]
    row: dict[str, object] = {
        "quote": "Le pont rouvre lundi, dit-on.",
        "usual": "Le pont rouvre lundi.",
        "speaker": None,
        "also": [],
    }
    shown: list[pd.DataFrame] = []
    names: dict[str, Any] = {"carried": pd.DataFrame([row]), "display": shown.append}
    exec(code, names | {"show": SimpleNamespace(table=lambda table, columns, rows: table)})
    assert [table["quote"].tolist() for table in shown] == [["Le pont rouvre lundi."]]


def test_in_jupyterlab_it_starts_on_the_sample(notebook: NotebookNode) -> None:
    parameters: dict[str, str | None] = {}
    exec(notebook.cells[1].source, parameters)
    assert (NOTEBOOKS[0].parent / str(parameters["ARTICLES"]) / "articles.csv").is_file()
    assert parameters["ACTORS"] is None


def test_a_sentence_that_two_outlets_print_is_scored_once(tmp_path: Path) -> None:
    """The first cells of the report on sentiment, on one text in two newspapers: all sections but one take `rated`."""
    text = (
        "Le maire de Valbrune a salué une décision courageuse. Les habitants redoutent pourtant une hausse des impôts. "
        "Le conseil se réunira mercredi pour voter le budget du pont, qui a doublé en trois ans. Une manifestation est "
        "prévue devant la mairie, où les commerçants ont déjà accroché leurs banderoles."
    )
    table = pd.DataFrame({"id": ["a", "b"], "outlet": ["Écho", "Voix"], "text": [text, f"{text} (Avec AVP)"]})
    table.to_csv(tmp_path / "articles.csv", index=False)
    notebook = nbformat.read(NOTEBOOKS[1], as_version=4)
    names: dict[str, Any] = {}
    for cell in cells(notebook, "code")[:3]:
        exec(cell.source.replace("../data/articles", str(tmp_path / "articles.csv")), names)
    assert names["articles"]["wire_group"].nunique() == 1
    assert len(names["annotated"].sentences) > len(names["rated"])
    assert not names["rated"]["text"].duplicated().any()
    later = "\n".join(cell.source for cell in cells(notebook, "code")[3:])
    assert "annotated.sentences" not in later
