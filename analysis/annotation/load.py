"""The tables of a data set, loaded into memory for the articles that were read from it."""

from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from analysis.actors import Actors
from analysis.annotation.annotated_tables import SCHEMAS, Annotated, Rows, separate_columns, with_origin
from analysis.annotation.keys import actors_key, article_keys, reading_key
from analysis.articles.dataset import read_manifest, read_part
from analysis.errors import UserError
from analysis.wording import tr


def load_tables(folder: Path, articles: pd.DataFrame, actors: Actors) -> Annotated:
    """The tables of these articles of a data set, with speakers named as in each article.

    Raises UserError for other people, code or texts than those that the data set was made with.
    """
    manifest = read_manifest(folder)
    if manifest.reading != reading_key():
        raise UserError(
            tr(
                "{folder}: was made by another version of this program or its libraries; annotate the articles anew.",
                folder=folder,
            )
        )
    if manifest.actors != actors_key(actors):
        raise UserError(
            tr(
                "{folder}: was made with the people in its own actors.toml; give that file, or annotate the articles "
                "anew.",
                folder=folder,
            )
        )
    parts = [number for number in range(manifest.parts) if _holds(folder, number, articles.index)]
    reasons = _check(folder, parts, articles, actors)
    return with_origin(articles, (_load(folder, name, parts, articles.index) for name in SCHEMAS), reasons, actors)


def _holds(folder: Path, number: int, wanted: pd.Index) -> bool:
    ids = read_part(folder, "articles", number, ["article_id"])["article_id"]
    return bool(wanted.isin(ids.to_pylist()).any())


def _check(folder: Path, parts: list[int], articles: pd.DataFrame, actors: Actors) -> dict[str, str]:
    """Refuse articles with other texts than the data set's; of the others, the reasons of those set aside."""
    columns = ["article_id", "key", "set_aside"]
    tables = [read_part(folder, "articles", number, columns) for number in parts]
    said = {row["article_id"]: row for table in tables for row in table.to_pylist()}
    for name, key in zip(articles.index, article_keys(articles["text"], actors), strict=True):
        if name not in said or said[name]["key"] != key:
            raise UserError(
                tr(
                    '{folder}: does not have the article "{name}" with this text; annotate the articles anew.',
                    folder=folder,
                    name=name,
                )
            )
    reasons = {name: said[name]["set_aside"] for name in articles.index}
    return {name: reason for name, reason in reasons.items() if reason is not None}


def _load(folder: Path, name: str, parts: list[int], wanted: pd.Index) -> Rows:
    """The rows of these articles, in the order of the articles."""
    schema = SCHEMAS[name]
    stored = ["speaker_in_article" if column == "speaker" else column for column in schema.names]
    tables = [read_part(folder, name, number, ["article_id", *stored]) for number in parts]
    if not tables:
        return separate_columns(schema.empty_table()), np.zeros(len(wanted), dtype=int)
    table = pa.concat_tables(tables)
    place = pc.index_in(table["article_id"], value_set=pa.array(wanted.astype(str), pa.string()))
    rows = table.select(stored).rename_columns(schema.names).cast(schema)
    is_wanted = place.is_valid()
    article = place.filter(is_wanted).to_numpy()
    rows = rows.filter(is_wanted) if len(article) < len(rows) else rows
    if (article[1:] < article[:-1]).any():
        rows = rows.take(np.argsort(article, kind="stable"))
    return separate_columns(rows), np.bincount(article, minlength=len(wanted))
