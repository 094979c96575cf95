"""Reading articles on the workers of a Dask cluster: one that dies costs time, not articles."""

import gc
import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from itertools import islice

from distributed import Client, Future, as_completed
from distributed.comm import CommClosedError
from distributed.scheduler import KilledWorker

from analysis.actors import Actors
from analysis.annotation.annotated_tables import DIED, Kept
from analysis.annotation.keys import reading_key
from analysis.annotation.workers import Batch, batches_of, read_batch
from analysis.errors import UserError
from analysis.wording import tr

_ANSWER = 10  # seconds to wait for the scheduler
_EACH = 2  # batches under way for each thread of the cluster: one that is read, one that waits
_FIRST_WORKER = 120  # seconds to wait for its first worker
_reading = threading.Lock()  # one thread of a worker reads at a time: Python does not run two at once


def connect(address: str) -> Client:
    """A client of the scheduler at `address` ("tcp://10.0.0.1:8786"), once it has a worker; raises UserError."""
    gc.collect()  # a client that failed before: taken apart while the next one starts, it would wait for itself
    try:
        client = Client(address, timeout=_ANSWER, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UserError(
            tr("{address}: no Dask scheduler answers there; start one with: dask scheduler", address=address)
        ) from error
    try:
        client.wait_for_workers(1, timeout=_FIRST_WORKER)
    except TimeoutError as error:
        client.close()
        raise UserError(
            tr("{address}: the scheduler has no worker; start some with: dask worker {address}", address=address)
        ) from error
    return client


def read_on_cluster(texts: Iterable[tuple[str, str]], actors: Actors, client: Client) -> Iterator[dict[str, Kept]]:
    """What reading yields, some articles at a time, as they are done; `texts` has the key and the text of each.

    No more batches are under way than keep the cluster busy. Dask gives those of a dead worker to another. The articles
    of a batch that killed several workers are read one by one, alone, and the one that kills another is set aside.
    """
    try:
        yield from _results(texts, actors, client)
    except (CancelledError, CommClosedError) as error:
        raise UserError(tr("The Dask scheduler was lost; the next run continues with what is done.")) from error


def _results(texts: Iterable[tuple[str, str]], actors: Actors, client: Client) -> Iterator[dict[str, Kept]]:
    batches = batches_of(texts)
    suspects: list[Batch] = []
    given: dict[object, Batch] = {}
    ready = as_completed(loop=client.loop)

    def give(batch: Batch) -> None:
        future = client.submit(_read_there, batch, actors, reading_key(), pure=False)
        given[future.key] = batch
        ready.add(future)

    def fill() -> None:
        threads = max(1, sum(client.nthreads().values()))
        if not suspects:
            for batch in islice(batches, max(0, _EACH * threads - len(given))):
                give(batch)
        elif not given:
            give(suspects[-1])

    fill()
    for future in ready:
        batch = given.pop(future.key)
        alone = bool(suspects) and batch is suspects[-1]
        if alone:
            suspects.pop()
        outcome = _outcome(future)
        if outcome is None and not alone:
            suspects += [[article] for article in batch]
        else:
            yield outcome or {batch[0][0]: Kept(reason=DIED)}
        fill()


def _outcome(future: Future) -> dict[str, Kept] | None:
    """What the batch yielded; None if workers died while reading it."""
    try:
        return dict(future.result())
    except KilledWorker:
        return None


def _read_there(batch: Batch, actors: Actors, key: str) -> dict[str, Kept]:
    """Read on a worker, if its code and libraries are ours."""
    if key != reading_key():
        raise UserError(
            "A worker of the cluster has another version of this package or of a library that it reads with; "
            "install the same wheel and the same locked packages on every machine."
        )
    with _reading:
        return read_batch(batch, actors)
