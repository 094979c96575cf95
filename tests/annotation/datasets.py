"""Data sets for the tests: written in small parts, and what is in them."""

import json
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from analysis.actors import Actors
from analysis.annotation.dataset_writer import write_dataset
from analysis.articles.dataset import MANIFEST, Manifest

from .texts import ACTORS

# Four articles per part, of a corpus that takes a moment, so that a test can kill or starve the run half-way.
RUN = (
    "import sys; from pathlib import Path; from analysis.annotation import dataset_writer; "
    "from tests.annotation.texts import ACTORS, MANY, table; "
    "dataset_writer.SIZE = 4; {before}; "
    "dataset_writer.write_dataset(table(*MANY), ACTORS, Path(sys.argv[1]), cache=None, workers=1)"
)


def written(articles: pd.DataFrame, folder: Path, actors: Actors = ACTORS, cache: Path | None = None) -> Manifest:
    return write_dataset(articles, actors, folder, cache=cache, workers=1)


def part_files(folder: Path) -> dict[str, tuple[int, int]]:
    """Every part with what changes when it is written again."""
    files = sorted(folder.glob("*/*"))
    return {str(file.relative_to(folder)): (file.stat().st_ino, file.stat().st_mtime_ns) for file in files}


def content(folder: Path) -> dict[str, object]:
    tables = {str(file.relative_to(folder)): pq.read_table(file).to_pylist() for file in sorted(folder.glob("*/*"))}
    return tables | {"manifest": json.loads((folder / MANIFEST).read_text("utf-8"))}
