"""Writing a data set: again, changed, stopped half-way, with a full disk, in several processes."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from analysis import UserError, annotate, read_articles
from analysis.annotation import parts, rows
from analysis.annotation.dataset_writer import write_dataset
from analysis.articles.dataset import MANIFEST, TABLES, part_file

from .datasets import RUN, content, part_files, written
from .texts import ACTORS, MANY, TEXT, assert_equal, table

pytestmark = pytest.mark.usefixtures("small_parts")

ROOT = Path(__file__).parents[2]


def test_other_files_in_its_place_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "lettre.txt").write_text("bleibt")
    with pytest.raises(UserError, match=r"holds lettre\.txt, which is not part of a data set; choose another --out"):
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
    assert "cannot be written (File too large); the next run continues with what is there." in answer.stderr
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
