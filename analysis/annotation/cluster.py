"""Reading articles on the workers of a Dask cluster: one that dies costs time, not articles."""

import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import CancelledError
from itertools import islice

from distributed import Client, Future, as_completed
from distributed.scheduler import KilledWorker

from analysis.actors import Actors
from analysis.annotation.keys import reading_key
from analysis.annotation.tables import Kept
from analysis.annotation.workers import DIED, Batch, batches_of, read_batch
from analysis.errors import UserError

_EACH = 2  # batches under way for each thread of the cluster: one that is read, one that waits
_FIRST_WORKER = 120  # seconds that we wait for it
_reading = threading.Lock()  # a worker with several threads reads with one: Python runs no two of them at once


def connect(address: str) -> Client:
    """A client of the scheduler at `address` ("tcp://10.0.0.1:8786"), once it has a worker; raises UserError."""
    try:
        client = Client(address, timeout=20, set_as_default=False)
    except (OSError, ValueError) as error:
        raise UserError(f"{address}: no Dask scheduler answers there; start one with: dask scheduler") from error
    try:
        client.wait_for_workers(1, timeout=_FIRST_WORKER)
    except TimeoutError as error:
        client.close()
        raise UserError(f"{address}: the scheduler has no worker; start some with: dask worker {address}") from error
    return client


def read_on_cluster(texts: Iterable[tuple[str, str]], actors: Actors, client: Client) -> Iterator[dict[str, Kept]]:
    """What reading yields, some articles at a time, as they are done; `texts` has the key and the text of each.

    No more batches are under way than keep the cluster busy. Dask gives those of a dead worker to another; a batch
    that has ended several is read article by article, and the article that did it is set aside.
    """
    batches = batches_of(texts)
    ready = as_completed()
    given: dict[object, Batch] = {}

    def give(batch: Batch) -> None:
        future = client.submit(_read_there, batch, actors, reading_key(), pure=False)
        given[future.key] = batch
        ready.add(future)

    def fill() -> None:
        threads = max(1, sum(client.nthreads().values()))
        for batch in islice(batches, max(0, _EACH * threads - len(given))):
            give(batch)

    fill()
    for future in ready:
        batch = given.pop(future.key)
        found = _outcome(future, batch)
        if found is None:
            for article in batch:
                give([article])
        else:
            yield found
        fill()


def _outcome(future: Future, batch: Batch) -> dict[str, Kept] | None:
    """What the batch yielded; None if it ended its workers and has articles that one can try alone."""
    try:
        return dict(future.result())
    except KilledWorker:
        return {batch[0][0]: Kept(reason=DIED)} if len(batch) == 1 else None
    except CancelledError as error:
        raise UserError("The Dask scheduler was lost; the next run goes on with what is done") from error


def _read_there(batch: Batch, actors: Actors, key: str) -> dict[str, Kept]:
    """Read on a worker, if it would find what we would."""
    if key != reading_key():
        raise UserError(
            "A worker of the cluster has another version of this package or of a library that reads; "
            "install the same wheel and the same locked packages on every machine"
        )
    with _reading:
        return read_batch(batch, actors)
