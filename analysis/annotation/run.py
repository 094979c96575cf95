"""One pass over the articles: the tokens, sentences and statements tables, computed once and kept."""

import hashlib
import os
import shutil
import tempfile
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache as memo
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd
from spacy.tokens import Doc
from tqdm import tqdm

import analysis
from analysis.actors import Actors
from analysis.language.parser import tag
from analysis.language.quotations import find_quotations
from analysis.language.repair import Repaired, repair
from analysis.language.sentences import split_sentences
from analysis.language.words import Name, words_of
from analysis.statements import Reading, Statement, read_statements
from analysis.statements.corpus import one_name_each
from analysis.statements.titles import titles_in

DEFAULT_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "summit-coverage"
_CHUNK = 16  # articles a worker takes at a time
_ORIGIN = ["article_id", "outlet", "date"]
_COLUMNS = {
    "tokens": ["sentence", "start", "end", "form", "lemma", "pos", "quoted", "person"],
    "sentences": ["sentence", "start", "end", "text"],
    "statements": [
        *("sentence", "start", "end", "spans", "kind", "quote", "cue", "cue_lemma"),
        *("source_text", "speaker", "construction", "speaker_rule", "confidence", "cue_span"),
    ],
}

Row = tuple[Any, ...]


class Annotated(NamedTuple):
    """What `annotate` returns; every table begins with article_id, outlet and date.

    tokens      one row per word or mark: sentence, start, end, form, lemma, pos, quoted (inside a statement), person
                (whom a title or periphrasis means that the word belongs to)
    sentences   one row per sentence: sentence, start, end, text
    statements  one row per reported statement: sentence, start, end, spans, kind, quote, cue, cue_lemma,
                source_text, speaker, construction, speaker_rule, confidence, cue_span

    `construction` is what found a statement, `speaker_rule` what found its speaker, `confidence` (0 to 1) how likely
    both its words and its speaker are right.
    `start`, `end`, `spans` and `cue_span` are offsets into the article's `text`, end exclusive.
    """

    tokens: pd.DataFrame
    sentences: pd.DataFrame
    statements: pd.DataFrame


def annotate(
    articles: pd.DataFrame,
    actors: Actors | None = None,
    *,
    cache: Path | None = DEFAULT_CACHE,
    workers: int = 1,
) -> Annotated:
    """Read every article once: its words, sentences and reported statements.

    `articles` is the table of `read_articles`. The tables are kept in the folder `cache` under a name made of the
    texts, the actors and the package's own code, so that the same articles are read once only; None keeps nothing.
    `workers` processes share the work.

    Returns three tables (`Annotated` explains their columns), each of which begins with article_id, outlet and date:

    tokens      sentence, start, end, form, lemma, pos, quoted, person
    sentences   sentence, start, end, text
    statements  sentence, start, end, spans, kind, quote, cue, cue_lemma, source_text, speaker, construction,
                speaker_rule, confidence, cue_span

    >>> from analysis import read_articles
    >>> articles = read_articles("data/demo")
    >>> tokens, sentences, statements = annotate(articles)
    >>> tokens["form"].head(6).tolist()
    ['La', 'présidente', 'valmarienne', 'Hélène Astravel', 'et', 'le']
    >>> statements.loc[0, ["speaker", "cue", "kind"]].tolist()
    ['porte-parole du palais des Tilleuls', 'a annoncé', 'indirect']
    """
    actors = actors or Actors()
    kept = cache / _key(articles, actors) if cache is not None else None
    tables = _load(kept) if kept is not None and kept.is_dir() else None
    if tables is None:
        tables = _compute(articles["text"], actors, workers)
        if kept is not None:
            _keep(tables, kept)
    origin = articles[["outlet", "date"]].astype({"outlet": "category"})
    return Annotated(*(_with_origin(tables[name], origin, articles.index) for name in _COLUMNS))


def _compute(texts: "pd.Series[str]", actors: Actors, workers: int) -> dict[str, pd.DataFrame]:
    chunks = [texts.iloc[i : i + _CHUNK] for i in range(0, len(texts), _CHUNK)]
    rows: dict[str, list[Row]] = {name: [] for name in _COLUMNS}
    with tqdm(total=len(texts), unit="article", disable=None, desc="reading") as progress:
        for chunk, done in zip(chunks, _read_chunks(chunks, actors, workers), strict=True):
            for name, found in done.items():
                rows[name].extend(found)
            progress.update(len(chunk))
    tables = {name: pd.DataFrame(found, columns=["article_id", *_COLUMNS[name]]) for name, found in rows.items()}
    statements = tables["statements"]
    tables["statements"] = statements.assign(speaker=one_name_each(statements["speaker"]))
    return tables


def _read_chunks(chunks: list["pd.Series[str]"], actors: Actors, workers: int) -> Iterator[dict[str, list[Row]]]:
    work = [({str(key): text for key, text in chunk.items()}, actors) for chunk in chunks]
    if workers == 1 or len(chunks) == 1:
        yield from map(_read_chunk, work)
    else:
        with ProcessPoolExecutor(workers) as pool:
            yield from pool.map(_read_chunk, work)


def _read_chunk(work: tuple[dict[str, str], Actors]) -> dict[str, list[Row]]:
    texts, actors = work
    rows: dict[str, list[Row]] = {name: [] for name in _COLUMNS}
    repaired = [repair(text) for text in texts.values()]
    readings = read_statements(repaired, list(texts.values()), actors)
    prose = [_prose(one.text) for one in repaired]
    docs = _tagged((one.text[a:b] for one, cut in zip(repaired, prose, strict=True) for a, b in cut), readings)
    for article_id, one, cut, reading in zip(texts, repaired, prose, readings, strict=True):
        for name, found in _rows_of_article(texts[article_id], one, cut, docs, reading, actors).items():
            rows[name].extend((article_id, *row) for row in found)
    return rows


def _prose(text: str) -> list[tuple[int, int]]:
    return [(start, end) for start, end, kind in split_sentences(text, find_quotations(text)) if kind != "furniture"]


def _tagged(sentences: Iterable[str], readings: list[Reading]) -> dict[str, Doc]:
    """Each sentence with its words; those that were parsed for their statements have been tagged already."""
    docs = {doc.text: doc for reading in readings for doc in reading.parsed}
    others = list(dict.fromkeys(sentence for sentence in sentences if sentence not in docs))
    return docs | dict(zip(others, tag(others), strict=True))


def _rows_of_article(
    text: str,
    repaired: Repaired,
    prose: list[tuple[int, int]],
    docs: dict[str, Doc],
    reading: Reading,
    actors: Actors,
) -> dict[str, list[Row]]:
    starts = [repaired.original(start, end)[0] for start, end in prose]
    sentences = []
    for number, (start, end) in enumerate(prose):
        place = repaired.original(start, end)
        sentences.append((number, *place, text[slice(*place)]))
    statements = [
        (
            *(bisect_right(starts, s.start) - 1, s.start, s.end, s.spans, s.kind, s.quote, s.cue, s.cue_lemma),
            *(s.source_text, s.speaker, s.construction, s.speaker_rule, s.confidence, list(s.cue_span)),
        )
        for s in reading.statements
    ]
    tokens = list(_token_rows(repaired, prose, docs, reading, titles_in(reading.cast, actors)))
    return {"tokens": tokens, "sentences": sentences, "statements": statements}


def _token_rows(
    repaired: Repaired, prose: list[tuple[int, int]], docs: dict[str, Doc], reading: Reading, titles: list[Name]
) -> Iterator[Row]:
    names = [Name(m.start, m.end, m.person.label) for m in reading.cast.mentions if m.by_name]
    inside = _covered(reading.statements)
    meant = {place: title.lemma for title in titles for place in range(title.start, title.end)}
    for number, (start, end) in enumerate(prose):
        here = [name for name in names if start <= name.start and name.end <= end]
        for word in words_of(docs[repaired.text[start:end]], start, here):
            place = repaired.original(word.start, word.end)
            person = meant.get(word.start)
            yield (number, *place, word.form, word.lemma, word.pos, place[0] in inside, person)


def _covered(statements: Iterable[Statement]) -> set[int]:
    return {place for s in statements for start, end in s.spans for place in range(start, end)}


def _with_origin(table: pd.DataFrame, origin: pd.DataFrame, order: pd.Index) -> pd.DataFrame:
    out = table.merge(origin, left_on="article_id", right_index=True, how="left", sort=False)
    out["article_id"] = pd.Categorical(out["article_id"], categories=list(order))
    return out[[*_ORIGIN, *[c for c in table.columns if c != "article_id"]]].reset_index(drop=True)


# --- what is computed is kept


@memo
def _code_version() -> str:
    """A digest of the package's code and word lists: another version reads anew."""
    digest = hashlib.sha256(analysis.__version__.encode())
    folder = Path(__file__).parents[1]
    for part in ("annotation", "actors.py", "language", "statements", "lexicons"):
        path = folder / part
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.suffix in (".py", ".csv", ".txt"):
                digest.update(file.read_bytes())
    return digest.hexdigest()


def _key(articles: pd.DataFrame, actors: Actors) -> str:
    digest = hashlib.sha256(_code_version().encode())
    for article_id, text in articles["text"].items():
        digest.update(f"{article_id}\0{text}\0".encode())
    digest.update(repr(actors).encode())
    return digest.hexdigest()[:24]


def _load(folder: Path) -> dict[str, pd.DataFrame] | None:
    """The kept tables; None where a file is missing or was cut short: they are then made again."""
    try:
        tables = {name: pd.read_parquet(folder / f"{name}.parquet") for name in _COLUMNS}
    except (OSError, ValueError):
        return None
    statements = tables["statements"]
    spans = [[list(map(int, span)) for span in spans] for spans in statements["spans"]]
    cues = [list(map(int, span)) for span in statements["cue_span"]]
    columns = {"spans": spans, "cue_span": cues}
    tables["statements"] = statements.assign(
        **{name: pd.Series(column, index=statements.index, dtype=object) for name, column in columns.items()}
    )
    return tables


def _keep(tables: dict[str, pd.DataFrame], folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as temporary:
        for name, table in tables.items():
            table.to_parquet(Path(temporary) / f"{name}.parquet")
        shutil.rmtree(folder, ignore_errors=True)
        os.replace(temporary, folder)
        Path(temporary).mkdir()  # so that the context manager finds what it wants to remove
