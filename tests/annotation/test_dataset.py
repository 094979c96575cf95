"""A data set holds what memory would hold, part by part, and what becomes of a run changes nothing in it."""

import json
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import examples

from analysis import Annotated, UserError, annotate, load_actors, read_articles
from analysis.actors import Actor, Actors
from analysis.annotation import dataset_writer, load, rows
from analysis.annotation.dataset_writer import as_toml, write_dataset
from analysis.articles.dataset import MANIFEST, TABLES, Manifest, part_file
from analysis.errors import LeftOut

from .datasets import written
from .texts import ACTORS, SPEECH, TEXT, assert_equal, table

pytestmark = pytest.mark.usefixtures("small_parts")

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "data" / "demo"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles of the demo, in four parts."""
    folder = tmp_path_factory.mktemp("demo") / "tables"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dataset_writer, "SIZE", 7)
        write_dataset(read_articles(DEMO), load_actors(DEMO / "actors.toml"), folder)
    return folder


@pytest.mark.slow
def test_the_articles_are_those_that_were_read(demo: Path) -> None:
    pd.testing.assert_frame_equal(read_articles(demo), read_articles(DEMO))
    assert sorted(file.name for file in (demo / "tokens").iterdir()) == [f"part-0000{i}.parquet" for i in range(4)]


def test_what_was_left_out_is_told_of_the_data_set_too(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "un.txt").write_text(TEXT, "utf-8")
    (tmp_path / "in" / "vide.txt").write_text(" ", "utf-8")
    articles = read_articles(tmp_path / "in")
    written(articles, tmp_path / "out")
    assert read_articles(tmp_path / "out").attrs["problems"] == articles.attrs["problems"] != []


def both(demo: Path, chosen: list[int]) -> tuple[Annotated, Annotated]:
    actors = load_actors(DEMO / "actors.toml")
    return annotate(read_articles(demo).iloc[chosen], actors), annotate(read_articles(DEMO).iloc[chosen], actors)


@pytest.mark.parametrize(
    "chosen",
    [
        pytest.param(range(24), id="all"),
        pytest.param([2, 3, 11], id="some"),
        pytest.param([20, 3, 11, 2], id="in another order"),
        pytest.param([], id="none"),
    ],
)
def test_the_tables_are_those_from_memory(demo: Path, chosen: Sequence[int]) -> None:
    found, expected = both(demo, list(chosen))
    assert_equal(found, expected)
    assert len(found.tokens) >= 100 * len(chosen)


def test_nothing_is_read_anew(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "_read", lambda *_: pytest.fail("read anew"))
    tokens = annotate(read_articles(demo), load_actors(demo / "actors.toml"), cache=None).tokens
    assert len(tokens) == json.loads((demo / MANIFEST).read_text("utf-8"))["rows"]["tokens"]


def test_the_manifest_says_what_is_there(demo: Path) -> None:
    manifest = Manifest(**json.loads((demo / MANIFEST).read_text("utf-8")))
    assert (manifest.parts, manifest.rows["articles"], manifest.set_aside) == (4, 24, {})
    for name in TABLES:
        stored = [pq.read_table(part_file(demo, name, number)) for number in range(4)]
        assert sum(map(len, stored)) == manifest.rows[name] > 0
        assert {tuple(one.column_names) for one in stored} == {tuple(manifest.columns[name])}


def test_a_name_is_made_one_over_all_parts(tmp_path: Path) -> None:
    short, full, other = (f"« Oui », a déclaré {name}." for name in ("Mme Brizac", "Anne Brizac", "Zoé Brizac"))
    filler = [TEXT, SPEECH, TEXT + " Bien."]
    for texts, named in (([short, *filler, full], "Anne Brizac"), ([short, *filler, full, other], "Mme Brizac")):
        articles = table(*texts)
        written(articles, tmp_path)
        stored = pq.read_table(part_file(tmp_path, "statements", 0)).to_pylist()[0]
        assert (stored["speaker"], stored["speaker_in_article"]) == (named, "Mme Brizac")
        assert annotate(articles, ACTORS, cache=None).statements["speaker"][0] == named
        assert annotate(read_articles(tmp_path), ACTORS).statements["speaker"][0] == named
        alone = annotate(read_articles(tmp_path).iloc[:1], ACTORS).statements
        assert list(alone["speaker"]) == ["Mme Brizac"]


def test_texts_that_occur_twice_are_in_both_parts(tmp_path: Path) -> None:
    articles = table(*[TEXT, SPEECH] * 5)
    written(articles, tmp_path)
    assert_equal(annotate(read_articles(tmp_path), ACTORS), annotate(articles, ACTORS, cache=None))


def test_what_is_set_aside_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = rows.repair

    def fails(text: str) -> object:
        if "Zut" in text:
            raise IndexError("out of range")
        return usual(text)

    monkeypatch.setattr(rows, "repair", fails)
    articles = table(*[TEXT] * 5, "Zut, dit Anne Morel.", SPEECH)
    with pytest.warns(LeftOut, match=r"1 article could not be read: a5 \(IndexError"):
        manifest = written(articles, tmp_path)
    assert manifest.set_aside == {"a5": "IndexError: out of range (in test_dataset.py)"}
    with pytest.warns(LeftOut):
        found, expected = annotate(read_articles(tmp_path), ACTORS), annotate(articles, ACTORS, cache=None)
    assert found.set_aside.to_numpy().tolist() == expected.set_aside.to_numpy().tolist() != []
    assert_equal(found, expected)


def test_other_people_are_refused(demo: Path) -> None:
    with pytest.raises(UserError, match=r"was made with the people in its own actors\.toml; give that file, or"):
        annotate(read_articles(demo), ACTORS)


def test_other_code_is_refused(demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "reading_key", lambda: "another")
    with pytest.raises(UserError, match="was made by another version of this program or its libraries; annotate"):
        annotate(read_articles(demo), load_actors(demo / "actors.toml"))


def test_another_text_is_refused(demo: Path) -> None:
    articles = read_articles(demo)
    articles.loc[articles.index[3], "text"] = "Un autre texte."
    with pytest.raises(UserError, match=f'does not have the article "{articles.index[3]}" with this text; annotate'):
        annotate(articles, load_actors(demo / "actors.toml"))


def test_one_that_is_not_finished_is_refused(tmp_path: Path) -> None:
    written(table(TEXT), tmp_path)
    (tmp_path / MANIFEST).unlink()
    with pytest.raises(UserError, match=r"this data set is not finished; run annotate with --out .* again"):
        read_articles(tmp_path)


@pytest.mark.parametrize("text", ["", "[]", '{"format": 1}', "\udcff"])
def test_a_manifest_of_something_else_is_refused(tmp_path: Path, text: str) -> None:
    written(table(TEXT), tmp_path)
    (tmp_path / MANIFEST).write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(UserError, match=r"manifest\.json: is not a manifest of ours"):
        read_articles(tmp_path)


def test_a_format_to_come_is_refused(tmp_path: Path) -> None:
    written(table(TEXT), tmp_path)
    manifest = json.loads((tmp_path / MANIFEST).read_text("utf-8"))
    (tmp_path / MANIFEST).write_text(json.dumps({**manifest, "format": 2, "program": "summit-coverage 9.0"}), "utf-8")
    with pytest.raises(UserError, match=r"was written by summit-coverage 9\.0 in another format"):
        read_articles(tmp_path)


@examples(50)
@given(
    st.lists(
        st.builds(
            Actor,
            name=st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip),
            kind=st.just("body"),
            country=st.text(st.characters(exclude_categories=["Cs"])),
        ),
        max_size=2,
    )
)
def test_people_come_back_from_their_file(tmp_path_factory: pytest.TempPathFactory, entries: list[Actor]) -> None:
    actors = Actors(tuple({actor.name.casefold(): actor for actor in entries}.values()))
    file = tmp_path_factory.getbasetemp() / "actors.toml"
    file.write_bytes(as_toml(actors).encode())
    assert load_actors(file) == actors


def test_the_people_of_the_demo_come_back(demo: Path) -> None:
    assert load_actors(demo / "actors.toml") == load_actors(DEMO / "actors.toml")
