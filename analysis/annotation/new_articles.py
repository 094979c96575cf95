"""New articles: read by this process, by several of this machine or by a cluster, with a progress display."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from analysis.actors import Actors
from analysis.annotation.annotated_tables import Kept
from analysis.annotation.reading_progress import progress
from analysis.annotation.workers import read_all, usual_workers

if TYPE_CHECKING:
    from distributed import Client


def read_new(
    texts: Iterable[tuple[str, str]], number: int, actors: Actors, workers: int | None, client: "Client | None"
) -> Iterator[dict[str, Kept]]:
    """What reading yields by key, some articles at a time; `texts` has the keys and texts of (at most) `number`."""
    if client is None:
        reading = read_all(texts, actors, workers or usual_workers(number))
    else:
        from analysis.annotation.cluster import read_on_cluster

        reading = read_on_cluster(texts, actors, client)
    with progress(number) as bar:
        for some in reading:
            yield some
            bar.update(len(some))
