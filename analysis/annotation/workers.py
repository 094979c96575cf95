"""Reading articles in several processes: a worker that dies costs the article that killed it, not the run."""

import os
import warnings
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from itertools import islice

from loky import get_reusable_executor
from loky.process_executor import BrokenProcessPool, ProcessPoolExecutor

from analysis.actors import Actors
from analysis.annotation.annotated_tables import DIED, Kept

TOGETHER = 16  # articles that a worker takes at a time
_LETTERS = 100_000  # and no more text than this, unless one article has more
_WORTH_IT = 200  # from so many articles on, several processes are worth their start

Batch = list[tuple[str, str]]  # of (key, text)


def usual_workers(articles: int) -> int:
    """How many processes share the work by default: one per available processor, but only one for few articles."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return usable if articles >= _WORTH_IT else 1


def read_all(texts: Iterable[tuple[str, str]], actors: Actors, workers: int) -> Iterator[dict[str, Kept]]:
    """What reading yields, some articles at a time, as they are done; `texts` has the key and the text of each."""
    batches = batches_of(texts)
    if workers == 1:
        yield from (read_batch(batch, actors) for batch in batches)
        return
    waiting: dict[Future[dict[str, Kept]], Batch] = {}
    while True:
        pool = _pool(workers)
        try:
            for batch in islice(batches, 2 * workers - len(waiting)):
                waiting[pool.submit(read_batch, batch, actors)] = batch
            if not waiting:
                return
            done, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                yield future.result()
                del waiting[future]
        except BrokenProcessPool:
            suspects, waiting = [*waiting.values()], {}
            yield from (_read_alone(article, actors) for batch in suspects for article in batch)


def _pool(workers: int) -> ProcessPoolExecutor:
    """So many processes. loky puts others in the place of idle ones, and of those that have grown: nothing is lost."""
    warnings.filterwarnings("ignore", "A worker (stopped|was restarted) while some jobs were given", UserWarning)
    return get_reusable_executor(max_workers=workers)


def batches_of(texts: Iterable[tuple[str, str]]) -> Iterator[Batch]:
    """The articles in their order, some at a time."""
    batch: Batch = []
    letters = 0
    for article in texts:
        if batch and (len(batch) == TOGETHER or letters + len(article[1]) > _LETTERS):
            yield batch
            batch, letters = [], 0
        batch.append(article)
        letters += len(article[1])
    if batch:
        yield batch


def read_batch(batch: Batch, actors: Actors) -> dict[str, Kept]:
    """What reading some articles together yields, by key."""
    # Imported here: it loads spaCy, which only the processes that read need.
    from analysis.annotation.rows import annotate_texts

    keys, texts = zip(*batch, strict=True)
    return dict(zip(keys, annotate_texts(texts, actors), strict=True))


def _read_alone(article: tuple[str, str], actors: Actors) -> dict[str, Kept]:
    """One article in a process of its own, after one of a batch has killed theirs."""
    try:
        return _pool(1).submit(read_batch, [article], actors).result()
    except BrokenProcessPool:
        return {article[0]: Kept(reason=DIED)}
