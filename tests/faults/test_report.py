"""Faults in the middle of `report`: what stood before still stands, and the next run gives undisturbed pages."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from made_pages import make_pages, notebooks_taken_from

from analysis.cli import main
from analysis.report import render_reports

ROOT = Path(__file__).parents[2]
DAY = "1718755200"
READING = {"column": [], "any_language": False}  # as `report` reads without options
FULL = 300  # kB of a small disk: less than a page
OLD = '<meta name="generator" content="summit-coverage 0"><p>An earlier page.</p>'
pytestmark = pytest.mark.slow

# Before the run: where it is to be killed, as if by the system.
KILL = "import os, signal, sys; die = lambda: os.kill(os.getpid(), signal.SIGKILL)"
WHILE_READ = "from analysis.annotation import rows; rows.repair = lambda text: die()"
NOTEBOOKS = """
from analysis.report import notebook_runs
usual = notebook_runs.run_notebooks
from analysis.report import render
def run(*given, begin, **how):
    return usual(*given, begin=lambda name: die() if name == "2-sentiment" else begin(name), **how)
render.run_notebooks = run
"""
# And what a run would leave that were killed while it writes a page: a copy of its folder at that moment.
WRITING_AND_MOVING = """
import shutil
from pathlib import Path
write, move, moved = Path.write_text, os.replace, []
def write_text(path, *given, **how):
    if path.name == "3-statements.html":
        shutil.copytree(sys.argv[-1], sys.argv[-1] + "-while-written")
    return write(path, *given, **how)
def replace(source, target):
    moved.append(target)
    return die() if len(moved) == 3 and str(target).endswith(".html") else move(source, target)
Path.write_text, os.replace = write_text, replace
"""
RUN = "import sys; from analysis.cli import main; sys.exit(main(sys.argv[1:]))"


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tmp_path = tmp_path_factory.mktemp("reports")
    (tmp_path / "press").mkdir()
    text = "« Le pont rouvrira lundi », a annoncé Anne Morel mardi. Elle a promis une fête. Paul Estève en doute."
    (tmp_path / "press/a.txt").write_text(text, "utf-8")
    (tmp_path / "press/actors.toml").write_text("", "utf-8")
    return tmp_path / "press"


def report(press: Path, out: Path, before: str = "", **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run `report` in a process of its own, with nothing kept but what this test keeps."""
    kept = {"XDG_CACHE_HOME": str(press.parent / "kept"), "SOURCE_DATE_EPOCH": DAY}
    command = [sys.executable, "-c", f"{KILL}\n{before}\n{RUN}", "report", str(press), "--out", str(out)]
    everything = {**os.environ, **kept, **environment}
    return subprocess.run(command, cwd=ROOT, env=everything, capture_output=True, encoding="utf-8", check=False)


def pages(out: Path) -> dict[str, bytes]:
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in out.rglob("*") if file.is_file()}


@pytest.fixture(scope="module")
def made(press: Path) -> Path:
    """The pages of a run that nothing disturbs, and the notebooks as they ran; what it read is kept for the others."""
    folder = press.parent / "undisturbed"
    folder.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", DAY)
        make_pages(press, folder, cache=press.parent / "kept/summit-coverage", reading=READING)
    return folder


@pytest.fixture(scope="module")
def undisturbed(made: Path) -> dict[str, bytes]:
    return pages(made / "reports")


def test_a_report_that_is_killed_again_and_again(
    press: Path, tmp_path: Path, made: Path, undisturbed: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """While articles are read, while a notebook runs, while a page is written, while pages are put into place.

    The Python of the notebooks goes with it.
    """
    out = tmp_path / "out"
    out.mkdir()
    old = {**dict.fromkeys(undisturbed, OLD.encode()), "notes.txt": b"mine"}
    for name, page in old.items():
        (out / name).write_bytes(page)
    kept = {"XDG_CACHE_HOME": str(tmp_path / "kept"), "JUPYTER_MARK": str(tmp_path)}
    for where, moved in ((WHILE_READ, 0), (NOTEBOOKS, 0), (WRITING_AND_MOVING, 2)):
        assert report(press, out, where, **kept).returncode == -9
        left = pages(out)
        assert left.keys() == old.keys()
        new = [name for name in undisturbed if left[name] != old[name]]
        assert len(new) == moved, where
        assert [name for name in new if left[name] != undisturbed[name]] == []
        until = time.monotonic() + 60
        while (alive := _with_mark(str(tmp_path))) and time.monotonic() < until:
            time.sleep(0.2)
        assert alive == []
    assert pages(tmp_path / "out-while-written") == old
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    with notebooks_taken_from(made):  # the last run read them from what those before it had kept
        render_reports(press, out=out, cache=tmp_path / "kept/summit-coverage", reading=READING)
    assert pages(out) == {**undisturbed, "notes.txt": b"mine"}


def _with_mark(mark: str) -> list[str]:
    """The processes that were started with JUPYTER_MARK in their environment, where the system tells."""
    found = []
    for environment in Path("/proc").glob("[0-9]*/environ"):
        try:
            found += [environment.parent.name] * (f"JUPYTER_MARK={mark}".encode() in environment.read_bytes())
        except OSError:  # it has ended since, or is not ours
            continue
    return found


def test_a_report_that_is_interrupted_ends_without_a_trace(press: Path, tmp_path: Path) -> None:
    interrupt = NOTEBOOKS.replace("die()", "os.kill(os.getpid(), signal.SIGINT)")
    handler = "signal.signal(signal.SIGINT, signal.default_int_handler)"  # also where the tests run in the background
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    answer = report(press, tmp_path / "out", f"{handler}\n{interrupt}", TMPDIR=str(temporary))
    assert answer.returncode == 130, answer.stderr
    assert "AssertionError" not in answer.stderr
    assert sorted(tmp_path.iterdir()) == [temporary]
    assert [path.name for path in temporary.glob("summit-coverage*")] == []


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own of some hundred kilobytes."""
    place = tmp_path / "small"
    place.mkdir()
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    mount = [*sudo, "mount", "-t", "tmpfs", "-o", f"size={FULL}k,mode=777", "tmpfs", str(place)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nobody may mount a small disk here")
    yield place
    subprocess.run([*sudo, "umount", str(place)], check=True)


def fill(disk: Path, leave: int) -> None:
    """Fill a disk but for some kilobytes."""
    (disk / "full").write_bytes(b"\0" * (FULL - leave) * 1000)


def test_a_full_disk_leaves_the_old_pages(
    press: Path, small_disk: Path, made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (small_disk / "out").mkdir()
    (small_disk / "out/index.html").write_text(OLD)
    fill(small_disk, 20)
    with notebooks_taken_from(made):
        assert main(["report", str(press), "--out", str(small_disk / "out")]) == 1
    said = capsys.readouterr().err
    assert said == f"error: The reports cannot be written to {small_disk}/out: No space left on device\n"
    assert pages(small_disk / "out") == {"index.html": OLD.encode()}
    assert sorted(entry.name for entry in small_disk.iterdir()) == ["full", "out"]


@pytest.mark.parametrize("leave", [20])
def test_a_full_temporary_folder_costs_nothing(
    leave: int, press: Path, small_disk: Path, tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    fill(small_disk, leave)
    answer = report(press, tmp_path / "out", TMPDIR=str(small_disk))
    assert answer.returncode == 0, answer.stderr
    assert "Traceback" not in answer.stderr
    assert pages(tmp_path / "out") == undisturbed
    assert list(pages(small_disk)) == ["full"]


def test_a_full_disk_for_what_is_kept_is_one_line(
    press: Path, small_disk: Path, tmp_path: Path, undisturbed: dict[str, bytes]
) -> None:
    fill(small_disk, 0)
    answer = report(press, tmp_path / "out", XDG_CACHE_HOME=str(small_disk))
    assert answer.returncode == 0
    assert "the next run will read everything again" in answer.stderr
    assert "Traceback" not in answer.stderr
    assert pages(tmp_path / "out") == undisturbed
