"""Articles that have been read, handed over to the process that runs the notebooks of a report."""

import os
import pickle
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pandas as pd

VARIABLE = "SUMMIT_COVERAGE_ARTICLES"  # where they lie, in the environment of that process


@contextmanager
def handed_over(articles: pd.DataFrame, path: Path, reading: Mapping[str, Any]) -> Iterator[Mapping[str, str]]:
    """The environment in which, as long as it lasts, `read_articles` with these arguments returns these articles.

    It is empty where the temporary folder cannot be written to: they are then read again.
    """
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="summit-coverage-"))
            file = Path(folder, "articles")
            file.write_bytes(pickle.dumps((_asked([path], **reading), articles), protocol=pickle.HIGHEST_PROTOCOL))
            environment = {VARIABLE: str(file)}
        except OSError:  # no temporary folder can be written to, or the disk is full
            stack.close()
            environment = {}
        yield environment


def handed(paths: Sequence[Path], column: Sequence[str], any_language: bool) -> pd.DataFrame | None:
    """The articles, if they were handed over for these very arguments."""
    try:
        asked, articles = pickle.loads(Path(os.environ[VARIABLE]).read_bytes())
    except (KeyError, FileNotFoundError):  # nobody did, or it is over
        return None
    return articles if asked == _asked(paths, column, any_language) else None


def _asked(paths: Sequence[Path], column: Sequence[str] = (), any_language: bool = False) -> str:
    return repr(([str(path.resolve()) for path in paths], list(column), any_language))
