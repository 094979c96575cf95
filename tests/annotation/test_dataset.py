"""A data set holds what memory would hold, part by part, and what becomes of a run changes nothing in it."""

import json
import signal
import subprocess
import sys
import time
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
from analysis.annotation import dataset_writer, load, parts, rows
from analysis.annotation.dataset_writer import as_toml, write_dataset
from analysis.articles.dataset import MANIFEST, TABLES, Manifest, part_file
from analysis.errors import LeftOut

from .texts import ACTORS, MANY, SPEECH, TEXT, assert_equal, table

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "data" / "demo"
# Four articles a part, of a corpus that takes a moment: what a test kills or starves in the middle.
RUN = (
    "import sys; from pathlib import Path; from analysis.annotation import dataset_writer; "
    "from tests.annotation.texts import ACTORS, MANY, table; "
    "dataset_writer.SIZE = 4; {before}; "
    "dataset_writer.write_dataset(table(*MANY), ACTORS, Path(sys.argv[1]), cache=None, workers=1)"
)


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dataset_writer, "SIZE", 4)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The articles of the demo, in four parts."""
    folder = tmp_path_factory.mktemp("demo") / "tables"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dataset_writer, "SIZE", 7)
        write_dataset(read_articles(DEMO), load_actors(DEMO / "actors.toml"), folder)
    return folder


def written(articles: pd.DataFrame, folder: Path, actors: Actors = ACTORS, cache: Path | None = None) -> Manifest:
    return write_dataset(articles, actors, folder, cache=cache, workers=1)


def part_files(folder: Path) -> dict[str, tuple[int, int]]:
    """Every part with what changes when it is written anew."""
    files = sorted(folder.glob("*/*"))
    return {str(file.relative_to(folder)): (file.stat().st_ino, file.stat().st_mtime_ns) for file in files}


def content(folder: Path) -> dict[str, object]:
    tables = {str(file.relative_to(folder)): pq.read_table(file).to_pylist() for file in sorted(folder.glob("*/*"))}
    return tables | {"manifest": json.loads((folder / MANIFEST).read_text("utf-8"))}


# --- the same as from memory


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


# --- what must not be taken for it


def test_other_people_are_refused(demo: Path) -> None:
    with pytest.raises(UserError, match=r"was made with other people, those in its actors\.toml; take these, or"):
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
    with pytest.raises(UserError, match=r"manifest\.json: is no manifest of ours"):
        read_articles(tmp_path)


def test_a_format_to_come_is_refused(tmp_path: Path) -> None:
    written(table(TEXT), tmp_path)
    manifest = json.loads((tmp_path / MANIFEST).read_text("utf-8"))
    (tmp_path / MANIFEST).write_text(json.dumps({**manifest, "format": 2, "program": "summit-coverage 9.0"}), "utf-8")
    with pytest.raises(UserError, match=r"was written by summit-coverage 9\.0 in another format"):
        read_articles(tmp_path)


# --- where it is written


def test_other_files_in_its_place_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "lettre.txt").write_text("bleibt")
    with pytest.raises(UserError, match=r"holds lettre\.txt, which is no part of a data set; choose another --out"):
        written(table(TEXT), tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["lettre.txt"]
    with pytest.raises(UserError, match="is a file, not a folder: choose another place with --out"):
        written(table(TEXT), tmp_path / "lettre.txt")


def test_written_again_it_stays_as_it_is(tmp_path: Path) -> None:
    for _ in range(2):
        written(table(*MANY[:9]), tmp_path)
        before = part_files(tmp_path)
    written(table(*MANY[:9]), tmp_path)
    assert part_files(tmp_path) == before
    assert len(before) == 3 * len(TABLES)


def test_only_the_parts_that_change_are_written(tmp_path: Path) -> None:
    written(table(*MANY[:9]), tmp_path)
    before = part_files(tmp_path)
    written(table(*MANY[:12]), tmp_path)
    after = part_files(tmp_path)
    assert {name for name in before if after[name] != before[name]} == {f"{name}/part-00002.parquet" for name in TABLES}


def test_parts_that_are_too_many_go(tmp_path: Path) -> None:
    written(table(*MANY[:9]), tmp_path)
    articles = table(*MANY[:3])
    written(articles, tmp_path)
    assert len(part_files(tmp_path)) == len(TABLES)
    assert_equal(annotate(read_articles(tmp_path), ACTORS), annotate(articles, ACTORS, cache=None))


def test_a_part_that_was_cut_short_is_written_again(tmp_path: Path) -> None:
    written(table(*MANY[:9]), tmp_path)
    before = content(tmp_path)
    file = part_file(tmp_path, "tokens", 1)
    file.write_bytes(file.read_bytes()[:-100])
    written(table(*MANY[:9]), tmp_path)
    assert content(tmp_path) == before


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


# --- runs that end in the middle


@pytest.mark.slow
def test_a_run_that_was_killed_is_gone_on_with(tmp_path: Path) -> None:
    """The next run keeps the parts that are there, and the data set is that of a run that nobody disturbed."""
    slow = "from analysis.annotation import parts; import time; usual = parts.Part.write; "
    slow += "parts.Part.write = lambda *a: (usual(*a), time.sleep(0.2))"
    run = subprocess.Popen([sys.executable, "-c", RUN.format(before=slow), str(tmp_path / "killed")], cwd=ROOT)
    third = part_file(tmp_path / "killed", "statements", 2)
    deadline = time.monotonic() + 300
    while not third.exists() and run.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    run.send_signal(signal.SIGKILL)
    run.wait()
    done = {name: of for name, of in part_files(tmp_path / "killed").items() if "part-00000" in name}
    assert len(done) == len(TABLES)
    with pytest.raises(UserError, match="not finished"):
        read_articles(tmp_path / "killed")
    written(table(*MANY), tmp_path / "killed")
    assert done.items() <= part_files(tmp_path / "killed").items()
    written(table(*MANY), tmp_path / "undisturbed")
    assert content(tmp_path / "killed") == content(tmp_path / "undisturbed")
    assert list(tmp_path.rglob(".*")) == []


@pytest.mark.slow
def test_a_full_disk_is_one_sentence_and_no_loss(tmp_path: Path) -> None:
    """No file may grow beyond 12 kB in that process; one of the later articles needs more."""
    full = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (12_000, 12_000)); MANY[50] *= 300"
    answer = subprocess.run(
        [sys.executable, "-c", RUN.format(before=full), str(tmp_path)],
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert "UserError" in answer.stderr
    assert "cannot be written (File too large); the next run goes on with what is there." in answer.stderr
    assert part_file(tmp_path, "articles", 3).exists()
    assert not (tmp_path / MANIFEST).exists()
    assert list(tmp_path.rglob(".*")) == []
    before = part_files(tmp_path)
    written(table(*MANY), tmp_path)
    after = part_files(tmp_path)
    assert {name for name in before if after[name] != before[name]} == {
        "articles/part-00012.parquet"
    }  # the one cut off
    assert len(annotate(read_articles(tmp_path), ACTORS).tokens) > 0


@pytest.mark.slow
def test_a_run_in_two_processes_reads_what_one_reads(tmp_path: Path) -> None:
    write_dataset(table(*MANY), ACTORS, tmp_path / "two", cache=None, workers=2)
    written(table(*MANY), tmp_path / "one")
    assert content(tmp_path / "two") == content(tmp_path / "one")


def test_what_is_kept_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    annotate(table(*MANY[:9]), ACTORS, cache=tmp_path / "kept")
    monkeypatch.setattr(rows, "_read", lambda *_: pytest.fail("read anew"))
    manifest = written(table(*MANY[:9]), tmp_path / "out", cache=tmp_path / "kept")
    assert manifest.rows["articles"] == 9


@pytest.mark.slow
def test_memory_holds_no_more_than_the_parts_under_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    most = []
    usual = parts.PartsUnderWay.take

    def take(reading: parts.PartsUnderWay, some: dict[str, parts.Kept]) -> None:
        usual(reading, some)
        most.append(len(reading._kept))

    monkeypatch.setattr(parts.PartsUnderWay, "take", take)
    written(table(*MANY), tmp_path)
    assert len(most) >= 4
    assert max(most) <= 5  # 16 articles are read together: four parts, and the one after
    assert most[-1] == 0
