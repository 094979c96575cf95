"""A Dask cluster of separate processes finds what one process finds, whatever becomes of its workers."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from analysis import UserError, annotate, read_articles
from analysis.annotation import cluster, dataset_writer, limits
from analysis.annotation.annotated_tables import DIED, Kept
from analysis.annotation.cluster import connect, read_on_cluster
from analysis.annotation.dataset_writer import as_toml, write_dataset
from analysis.annotation.workers import read_all

from .datasets import content
from .test_workers import Deadly
from .texts import ACTORS, SPEECH, TEXT, assert_equal, table

ROOT = Path(__file__).parents[2]
TEXTS = {str(i): f"{SPEECH} Le {i} mai, il part." for i in range(70)}
DASK = [sys.executable, "-m", "dask"]
HERE = ["--host", "127.0.0.1", "--no-dashboard"]


class Cluster:
    """A scheduler and its workers, each a process that we started."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.processes: list[subprocess.Popen[bytes]] = []
        # One death is enough for Dask to give a task up: four, the default, would take a minute here.
        self.environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "tests"),
            "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0",
        }
        file = folder / "scheduler.json"
        self.start("scheduler", "--port", "0", "--scheduler-file", str(file))
        deadline = time.monotonic() + 120
        while not file.exists() or not file.read_text():
            assert time.monotonic() < deadline
            time.sleep(0.1)
        self.address = json.loads(file.read_text())["address"]

    def start(self, what: str, *options: str, **environment: str) -> "subprocess.Popen[bytes]":
        command = [*DASK, what, *HERE, *options]
        log = (self.folder / f"{what}-{len(self.processes)}.log").open("wb")
        environment = self.environment | environment
        self.processes.append(subprocess.Popen(command, stderr=log, stdout=log, cwd=self.folder, env=environment))
        return self.processes[-1]

    def worker(self, *options: str, **environment: str) -> "subprocess.Popen[bytes]":
        place = ["--nthreads", "1", "--local-directory", str(self.folder)]
        return self.start("worker", self.address, *place, *options, **environment)

    def stop(self) -> None:
        for process in reversed(self.processes):
            process.terminate()
            process.wait(60)


@pytest.fixture(scope="module")
def two_workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    started = Cluster(tmp_path_factory.mktemp("cluster"))
    for _ in range(2):
        started.worker("--no-nanny")
    with connect(started.address) as client:
        client.wait_for_workers(2, timeout=300)
    yield started
    started.stop()


def read_here(texts: dict[str, str]) -> dict[str, Kept]:
    return {key: one for some in read_all(texts.items(), ACTORS, 1) for key, one in some.items()}


@pytest.mark.slow
def test_the_tables_are_those_of_one_process(two_workers: Cluster) -> None:
    articles = table(*list(TEXTS.values())[:40])
    with connect(two_workers.address) as client:
        found = annotate(articles, ACTORS, cache=None, client=client)
    assert_equal(found, annotate(articles, ACTORS, cache=None, workers=1))


@pytest.mark.slow
def test_a_command_that_was_killed_is_gone_on_with(
    two_workers: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [json.dumps({"id": key, "text": text, "outlet": "Le Fil"}) for key, text in TEXTS.items()]
    (tmp_path / "articles.jsonl").write_text("\n".join(rows), "utf-8")
    (tmp_path / "actors.toml").write_text(as_toml(ACTORS), "utf-8")
    code = "import sys; from analysis.annotation import dataset_writer; from analysis.cli import main; "
    code += "dataset_writer.SIZE = 5; "
    command = [sys.executable, "-c", f"{code} sys.exit(main())", "annotate", str(tmp_path / "articles.jsonl")]
    command += ["--out", str(tmp_path / "killed"), "--scheduler", two_workers.address]

    run = subprocess.Popen(command, cwd=ROOT)
    deadline = time.monotonic() + 300
    first = tmp_path / "killed/statements/part-00000.parquet"
    while not first.exists() and run.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    run.send_signal(signal.SIGKILL)
    assert run.wait() == -signal.SIGKILL
    assert not (tmp_path / "killed/manifest.json").exists()

    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0
    monkeypatch.setattr(dataset_writer, "SIZE", 5)
    articles = read_articles(tmp_path / "articles.jsonl")
    write_dataset(articles, ACTORS, tmp_path / "undisturbed", cache=None, workers=1)
    assert content(tmp_path / "killed") == content(tmp_path / "undisturbed")


@pytest.mark.slow
def test_a_worker_that_is_killed_costs_nothing(two_workers: Cluster) -> None:
    with connect(two_workers.address) as client:
        before = len(client.nthreads())
        reading = read_on_cluster(TEXTS.items(), ACTORS, client)
        found = next(reading)
        two_workers.processes[1].send_signal(signal.SIGKILL)
        for some in reading:
            assert not found.keys() & some.keys()
            found |= some
        assert len(client.nthreads()) == before - 1
    assert found == read_here(TEXTS)


@pytest.mark.slow
def test_an_article_that_ends_its_workers_is_set_aside_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And before: a scheduler without workers; and after: a scheduler that is lost."""
    started = Cluster(tmp_path)
    try:
        monkeypatch.setattr(cluster, "_FIRST_WORKER", 0.5)
        with pytest.raises(UserError, match="has no worker; start some with: dask worker tcp://127"):
            connect(started.address)
        monkeypatch.setattr(cluster, "_FIRST_WORKER", 300)
        started.worker("--nanny")
        deadly = Deadly(TEXT)
        deadly.home = os.getpid()
        good = {"0": TEXTS["0"], "1": TEXTS["1"]}
        with connect(started.address) as client:
            texts = {"0": good["0"], "bad": deadly, "1": good["1"]}
            found = {key: one for some in read_on_cluster(texts.items(), ACTORS, client) for key, one in some.items()}
            assert found == read_here(good) | {"bad": Kept(reason=DIED)}
            reading = read_on_cluster(TEXTS.items(), ACTORS, client)
            next(reading)
            started.processes[0].send_signal(signal.SIGKILL)
            with pytest.raises(UserError, match="The Dask scheduler was lost; the next run continues"):
                list(reading)
    finally:
        started.stop()


@pytest.mark.slow
@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nowhere", "tcp://"])
def test_an_address_without_a_scheduler_is_one_sentence(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_ANSWER", 0.5)
    with pytest.raises(UserError, match=f"^{address}: no Dask scheduler answers there; start one with: dask scheduler"):
        connect(address)


def test_a_worker_with_other_code_is_refused() -> None:
    with pytest.raises(
        UserError, match="has another version of this package or of a library that it reads with; install"
    ):
        cluster._read_there([("a", TEXT)], ACTORS, "another")


@pytest.mark.parametrize("in_thread", [False, True], ids=["main thread", "a worker's thread"])
def test_the_limit_holds_in_every_thread(in_thread: bool) -> None:
    said = []

    def endless() -> None:
        try:
            with limits.limited(0.2):
                while True:
                    pass
        except limits.TookTooLong as error:
            said.append(str(error))

    if in_thread:
        thread = threading.Thread(target=endless)
        thread.start()
        thread.join()
    else:
        endless()
    assert said == ["took longer than 0 seconds of processor time"]


def test_what_ends_in_time_is_left_alone() -> None:
    def quick() -> None:
        with limits.limited(60):
            said.append("done")

    said: list[str] = []
    thread = threading.Thread(target=quick)
    thread.start()
    thread.join()
    assert said == ["done"]
