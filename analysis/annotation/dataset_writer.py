"""Annotated articles as a data set of Parquet files, written part by part; `analysis.annotation.load` reads it."""

import json
import os
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

import analysis
from analysis.actors import KEYS, Actors
from analysis.annotation.keys import actors_key, reading_key
from analysis.annotation.new_articles import read_new
from analysis.annotation.one_name import holders_named, names_of_bodies
from analysis.annotation.parts import SIZE, Part, PartsUnderWay, replace_file
from analysis.annotation.run import warn_of
from analysis.articles.dataset import FORMAT, MANIFEST, TABLES, Manifest, part_file, read_part
from analysis.errors import UserError
from analysis.people.full_names import one_name_each
from analysis.plain_files import check_folder
from analysis.statements.office_holders import Office, office_holders
from analysis.store import DEFAULT_CACHE, open_store
from analysis.wording import tr, why_not

if TYPE_CHECKING:
    from distributed import Client

ACTORS, WORDS = "actors.toml", "words.toml"
_HERE = "speaker_in_article"


def write_dataset(
    articles: pd.DataFrame,
    actors: Actors,
    out: str | Path,
    *,
    words: str | None = None,
    cache: Path | None = DEFAULT_CACHE,
    workers: int | None = None,
    client: "Client | None" = None,
) -> Manifest:
    """Read every article once and write what it yields into the folder `out`, some hundreds of articles at a time.

    `analysis.articles.dataset` says which files there are then; `words` is the text of a words.toml that belongs to
    the articles; the rest is as in `annotate`. The next run goes on where one was stopped, and keeps the
    parts that are written. Returns what the manifest says. Raises UserError where `out` holds other files or cannot be
    written.

    >>> import tempfile
    >>> from analysis import read_articles
    >>> articles = read_articles("data/articles")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     manifest = write_dataset(articles, Actors(), folder)
    ...     again = read_articles(folder)
    >>> manifest.parts, manifest.rows["articles"], again["text"].equals(articles["text"])
    (1, 1, True)
    """
    folder = Path(out)
    try:
        _prepare(folder)
        _write_parts(articles, actors, folder, cache=cache, workers=workers, client=client)
        number = -(-len(articles) // SIZE)
        _name_speakers(folder, number, names_of_bodies(articles["text"], actors))
        replace_file(folder / ACTORS, as_toml(actors))
        if words is not None:
            replace_file(folder / WORDS, words)
        manifest = _manifest(folder, number, articles, actors)
        replace_file(folder / MANIFEST, json.dumps(asdict(manifest), ensure_ascii=False, indent=1))
    except OSError as error:
        plain = OSError(error.errno, os.strerror(error.errno)) if error.errno else error  # pyarrow's is a long text
        raise UserError(
            tr(
                "{folder}: cannot be written ({why}); the next run continues with what is there.",
                folder=folder,
                why=why_not(plain),
            )
        ) from error
    warn_of(pd.DataFrame(manifest.set_aside.items(), columns=["article_id", "reason"]))
    return manifest


def _prepare(folder: Path) -> None:
    ours = {*TABLES, MANIFEST, ACTORS, WORDS}
    check_folder(folder)
    for entry in folder.iterdir() if folder.exists() else ():
        if entry.name not in ours and not entry.name.startswith("."):
            raise UserError(
                tr(
                    "{folder}: holds {name}, which is not part of a data set; choose another --out.",
                    folder=folder,
                    name=entry.name,
                )
            )
    for name in TABLES:
        (folder / name).mkdir(parents=True, exist_ok=True)


def _write_parts(
    articles: pd.DataFrame,
    actors: Actors,
    folder: Path,
    *,
    cache: Path | None,
    workers: int | None,
    client: "Client | None",
) -> None:
    parts = [
        Part(folder, n, articles.iloc[n * SIZE : (n + 1) * SIZE], actors) for n in range(-(-len(articles) // SIZE))
    ]
    new = [part for part in parts if not part.is_written()]
    if new or part_file(folder, "articles", len(parts)).exists():
        (folder / MANIFEST).unlink(missing_ok=True)  # so that nobody takes the data set for finished meanwhile
    _remove_leftovers(folder, len(parts))
    with open_store(cache) as store:
        reading = PartsUnderWay(new, store)
        number = sum(len(part.articles) for part in new)
        for some in read_new(reading.missing(), number, actors, workers, client) if new else ():
            reading.take(some)


def _remove_leftovers(folder: Path, parts: int) -> None:
    """Remove the surplus parts of an earlier data set, and what killed runs left unfinished."""
    wanted = {part_file(folder, name, number) for name in TABLES for number in range(parts)}
    written = [file for name in TABLES for file in (folder / name).glob("part-*.parquet")]
    for file in [*(file for file in written if file not in wanted), *folder.rglob(".*.[0-9]*")]:
        file.unlink(missing_ok=True)


def _name_speakers(folder: Path, parts: int, bodies: Mapping[str, str]) -> None:
    """Name each speaker alike in all articles, from the names in each article, so that it can be repeated."""
    files = [part_file(folder, "statements", number) for number in range(parts)]
    names = pd.concat([pq.read_table(file, columns=[_HERE])[_HERE].to_pandas() for file in files]).dropna()
    one_name = dict(zip(names, one_name_each(names, bodies), strict=True))
    holders: defaultdict[Office, Counter[str]] = defaultdict(Counter)
    for file in files:
        columns = pq.read_table(file, columns=["article_id", "source_text", _HERE, "speaker_rule"]).to_pydict()
        columns[_HERE] = [one_name.get(name) for name in columns[_HERE]]
        for office, held in office_holders(zip(*columns.values(), strict=True)).items():
            holders[office] += held
    for number, file in enumerate(files):
        table, texts = pq.read_table(file), read_part(folder, "articles", number, ["article_id", "text"])
        article = pc.index_in(table["article_id"], value_set=texts["article_id"]).to_pylist()
        named = holders_named(
            [one_name.get(name) for name in table[_HERE].to_pylist()], article, texts["text"].to_pylist(), holders
        )
        speaker = pa.array(named, pa.string())
        if not table["speaker"].combine_chunks().equals(speaker):
            replace_file(file, table.set_column(table.column_names.index("speaker"), "speaker", speaker))


def _manifest(folder: Path, parts: int, articles: pd.DataFrame, actors: Actors) -> Manifest:
    files = {name: [part_file(folder, name, number) for number in range(parts)] for name in TABLES}
    aside: dict[str, str] = {}
    for file in files["articles"]:
        said = pq.read_table(file, columns=["article_id", "set_aside"], filters=pc.field("set_aside").is_valid())
        aside |= dict(zip(*said.to_pydict().values(), strict=True))
    return Manifest(
        format=FORMAT,
        program=f"summit-coverage {analysis.__version__}",
        parts=parts,
        rows={name: sum(pq.read_metadata(file).num_rows for file in files[name]) for name in TABLES},
        columns={name: pq.read_schema(files[name][0]).names for name in TABLES},
        set_aside=aside,
        problems=articles.attrs.get("problems", []),
        accounts=articles.attrs.get("accounts", []),
        actors=actors_key(actors),
        reading=reading_key(),
    )


def as_toml(actors: Actors) -> str:
    """The text of an `actors.toml` with these actors.

    >>> from analysis.actors import Actor
    >>> print(as_toml(Actors((Actor("Anna Morel", "person", variants=("Mme Morel",)),))))
    [[actor]]
    name = "Anna Morel"
    kind = "person"
    variants = ["Mme Morel"]
    <BLANKLINE>
    """
    tables = ({key: value for key in KEYS if (value := getattr(actor, key))} for actor in actors)
    lines = (["[[actor]]", *(f"{key} = {_quoted(value)}" for key, value in table.items())] for table in tables)
    return "".join("\n".join([*table, ""]) for table in lines)


def _quoted(value: str | tuple[str, ...]) -> str:
    """TOML writes strings and lists of them as JSON does, except for one control character."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
