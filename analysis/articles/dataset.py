"""A data set of annotated articles: a folder of Parquet files, and the manifest that says what is in them.

articles/part-00000.parquet …     the articles table; `key` of their text and `set_aside`, the reason where one was
tokens/part-00000.parquet …       the three tables of `annotate`, part by part of the same articles
sentences/part-00000.parquet …
statements/part-00000.parquet …   with `speaker_in_article`, the name before all articles were known
actors.toml, words.toml           the people that were looked for, and the word lists beside the articles
manifest.json                     written last: without it the data set is not finished
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.errors import UserError
from analysis.wording import tr, why_not

if TYPE_CHECKING:  # a folder of articles needs none of it
    import pyarrow as pa

TABLES = ("articles", "tokens", "sentences", "statements")
MANIFEST = "manifest.json"
FORMAT = 1


@dataclass(frozen=True)
class Manifest:
    """What a finished data set holds: parts, rows and columns of each table, and what was made of which articles."""

    format: int
    program: str  # that wrote it, with its version
    parts: int
    rows: dict[str, int]
    columns: dict[str, list[str]]
    set_aside: dict[str, str]  # articles that could not be read, each with the reason
    problems: list[dict[str, Any]]  # files that were left out or remarked upon
    accounts: list[dict[str, Any]]  # what each file announced, and what was read of it
    actors: str  # the key of the people that were looked for
    reading: str  # the key of the code and libraries that read


def is_dataset(path: Path) -> bool:
    """Whether a folder is a data set, finished or not."""
    return path.is_dir() and all((path / name).is_dir() for name in TABLES)


def part_file(folder: Path, table: str, number: int) -> Path:
    """The file of one part of a table.

    >>> part_file(Path("tables"), "tokens", 7).as_posix()
    'tables/tokens/part-00007.parquet'
    """
    return folder / table / f"part-{number:05}.parquet"


def read_part(folder: Path, table: str, number: int, columns: list[str] | None = None) -> "pa.Table":
    """One part of a table, or some of its columns; raises UserError for one that is gone, locked or garbage."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    file = part_file(folder, table, number)
    try:
        return pq.read_table(file, columns=columns)
    except (OSError, pa.ArrowInvalid) as error:
        raise UserError(
            tr(
                "{file}: cannot be read; run annotate with --out {folder} again, which remakes what is broken.",
                file=file,
                folder=folder,
            )
        ) from error


def read_manifest(folder: Path) -> Manifest:
    """What a finished data set holds; raises UserError where there is none that we can read."""
    file = folder / MANIFEST
    try:
        manifest = Manifest(**json.loads(file.read_text("utf-8")))
    except FileNotFoundError as error:
        raise UserError(
            tr(
                "{folder}: this data set is not finished; run annotate with --out {folder} again to finish it.",
                folder=folder,
            )
        ) from error
    except OSError as error:
        raise UserError(
            tr("{file}: cannot be read ({why}); make it readable.", file=file, why=why_not(error))
        ) from error
    except (ValueError, TypeError) as error:
        raise UserError(
            tr("{file}: is not a manifest of ours; write the data set anew with annotate.", file=file)
        ) from error
    if manifest.format != FORMAT:
        raise UserError(
            tr(
                "{folder}: was written by {program} in another format; annotate its articles anew.",
                folder=folder,
                program=manifest.program,
            )
        )
    return manifest


def read_dataset(folder: Path) -> pd.DataFrame:
    """The articles of a data set as `read_articles` read them; `annotate` finds their tables by `attrs["tables"]`."""
    import pyarrow as pa

    manifest = read_manifest(folder)
    parts = [read_part(folder, "articles", number) for number in range(manifest.parts)]
    articles = pa.concat_tables(parts).drop_columns(["key", "set_aside"]).to_pandas().set_index("article_id")
    if "cut_short" not in articles:  # written before that was told
        articles["cut_short"] = False
    articles.attrs |= {"problems": manifest.problems, "accounts": manifest.accounts}
    articles.attrs["tables"] = str(folder.resolve())
    return articles
