"""Several processes find what one finds, whatever becomes of them."""

import os
import signal
import subprocess
import sys
import time
import warnings
from pathlib import Path

import pytest

from analysis import annotate
from analysis.annotation import workers
from analysis.annotation.workers import read_all, usual_workers
from analysis.store import summary

from .texts import ACTORS, SPEECH, TEXT, assert_equal, table

TEXTS = [f"{SPEECH} Le {i} mai, il part." for i in range(40)]
RUN = (
    "import sys; from pathlib import Path; from analysis import annotate; "
    "from tests.annotation.texts import ACTORS, table; from tests.annotation.test_workers import TEXTS; "
    "annotate(table(*TEXTS * 3), ACTORS, cache=Path(sys.argv[1]), workers=int(sys.argv[2]))"
)


class Deadly(str):
    """A text that ends any process which reads it but the one with the number `home`."""

    home: int

    def __getitem__(self, place: object) -> str:
        if os.getpid() != self.home:
            os._exit(9)
        return super().__getitem__(place)  # type: ignore[index]


@pytest.mark.parametrize("said", ["A worker stopped", "A worker was restarted"])
def test_nobody_is_warned_of_a_worker_that_is_replaced(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "get_reusable_executor", lambda **_: None)
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        workers._pool(2)
        for message in (f"{said} while some jobs were given to the executor, it says.", "Something else."):
            warnings.warn(message, UserWarning, stacklevel=1)
    assert [str(one.message) for one in seen] == ["Something else."]


@pytest.mark.slow
def test_two_workers_find_the_same() -> None:
    articles = table(*TEXTS)
    assert_equal(annotate(articles, ACTORS, cache=None, workers=2), annotate(articles, ACTORS, cache=None, workers=1))


@pytest.mark.slow
def test_an_article_that_ends_its_process_is_set_aside_and_the_others_are_read() -> None:
    deadly = Deadly(TEXT)
    deadly.home = os.getpid()
    texts = {str(i): text for i, text in enumerate(TEXTS[:5])} | {"bad": deadly}
    found = {key: one for some in read_all(texts.items(), ACTORS, 2) for key, one in some.items()}
    assert set(found) == set(texts)
    assert {key: one.reason for key, one in found.items() if one.reason} == {
        "bad": "the process that read it stopped, perhaps because memory ran out"
    }


@pytest.mark.parametrize(("articles", "several"), [(0, False), (199, False), (200, True), (100_000, True)])
def test_several_processes_only_where_they_pay(articles: int, several: bool) -> None:
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    assert usual_workers(articles) == (usable if several else 1)


def test_batches_hold_every_text_once_in_order_and_no_more_than_their_share() -> None:
    texts = {str(i): "x" * length for i, length in enumerate([10] * 40 + [90_000, 20_000, 300_000, 5])}
    batches = list(workers.batches_of(texts.items()))
    assert [key for batch in batches for key, _ in batch] == list(texts)
    for batch in batches:
        assert len(batch) <= workers.TOGETHER
        assert len(batch) == 1 or sum(len(text) for _, text in batch) <= workers._LETTERS


@pytest.mark.parametrize("processes", ["1", "2"])
@pytest.mark.slow
def test_a_run_that_was_killed_goes_on_with_what_it_had(processes: str, tmp_path: Path) -> None:
    """The next run reads what is missing, and its tables are those of a run that nobody disturbed."""
    run = subprocess.Popen([sys.executable, "-c", RUN, str(tmp_path), processes])
    deadline = time.monotonic() + 120
    while kept_in(tmp_path) == 0 and run.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    run.send_signal(signal.SIGKILL)
    run.wait()
    assert kept_in(tmp_path) > 0
    articles = table(*TEXTS)
    assert_equal(annotate(articles, ACTORS, cache=tmp_path), annotate(articles, ACTORS, cache=None))


def kept_in(folder: Path) -> int:
    return summary(folder).articles or 0
