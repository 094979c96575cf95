"""Files that go with the articles: `actors.toml`, `words.toml`, `boilerplate.txt`."""

import os
from pathlib import Path


def file_beside(articles: str | Path, name: str) -> Path | None:
    """The file of this name in a folder of articles, or else beside the folder or file; None where there is none.

    Something of this name that is no file, such as a pipe, is returned too: reading it gives the error.

    >>> file_beside("data/demo", "actors.toml").parent.name
    'demo'
    """
    path = Path(os.path.realpath(articles))  # `resolve` fails on links that lead to themselves
    return next((file for folder in (path, path.parent) if os.path.lexists(file := folder / name)), None)
