"""What marks out the coverage against French in general, with the user's own table of frequencies."""

import csv
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

import pandas as pd

from analysis.checks import each, group_columns, takes_tables
from analysis.errors import UserError
from analysis.plain_files import open_plain
from analysis.wording import number, tr, why_not
from analysis.words.keyness_measures import beyond_chance, keyness
from analysis.words.lists import folded, stop_words
from analysis.words.units import unit_of

COUNT_COLUMNS = ("count", "n", "freq")
MOST = 10**15  # of one word; no corpus has more


def load_reference(path: str | Path, *, stop: str | Iterable[str] | None = None) -> pd.Series:
    """Read how often each word occurs in a reference corpus: a table in UTF-8 with one word per row.

    Under `lemma` or `word` is the dictionary form, under `count`, `n` or `freq` how often it occurs (a count, not a
    rate); other columns are ignored; comma, semicolon and tab are understood. Returns the counts by word in
    lower case; those of one word are added up. Their sum is the size of the reference: leave no word out. Words in
    `stop` (default: `stop_words()`) and those without a letter are left out, as `content_words` does.
    Raises `UserError` for a file that cannot be read, a missing column, a count that is no number, an empty table.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "reference.csv")
    ...     _ = file.write_text("word,count\\npaix,40\\n", "utf-8")
    ...     load_reference(file).to_dict()
    {'paix': 40.0}
    """
    path = Path(path)
    try:
        with open_plain(path) as file:
            data = BytesIO(file.read())
        table = pd.read_csv(data, sep=None, engine="python", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    except OSError as error:
        raise UserError(tr("{path}: cannot be read ({why}).", path=path, why=why_not(error))) from error
    except (ValueError, csv.Error) as error:
        raise UserError(tr("{path} cannot be read as a table in UTF-8: {why}.", path=path, why=error)) from error
    if not isinstance(table.index, pd.RangeIndex):  # the first cells would be taken as names of the rows
        raise UserError(tr("{file} has more cells in a row than columns in its first line.", file=path.name))
    word = next((name for name in ("lemma", "word") if name in table), None)
    times = next((name for name in COUNT_COLUMNS if name in table), None)
    if word is None or times is None:
        has = ", ".join(map(str, table))
        raise UserError(
            tr("{file} has the columns {columns}; it needs word (or lemma) and count.", file=path.name, columns=has)
        )
    counts = pd.to_numeric(table[times].str.replace(r"\s", "", regex=True), errors="coerce")
    if (wrong := ~counts.between(0, MOST)).any():
        row = table[wrong].iloc[0]
        raise UserError(
            tr(
                "{file}: the {column} of “{word}” is “{value}”; it must be 0 or more, and at most {most}.",
                file=path.name,
                column=times,
                word=row[word][:100],
                value=row[times][:100],
                most=number(MOST),
            )
        )
    reference = counts.groupby(table[word].map(lambda text: folded(text.strip()))).sum().astype(float)
    left_out = stop_words() if stop is None else {folded(word) for word in each(stop)}
    reference = reference[[word not in left_out and any(map(str.isalpha, word)) for word in reference.index]]
    if not reference.sum():
        raise UserError(tr("{file} counts no word; it needs one word per row.", file=path.name))
    return reference


@takes_tables
def keyness_against(counts: pd.DataFrame, reference: pd.Series, *, at_least: int = 3) -> pd.DataFrame:
    """Compare how often each word occurs in the coverage and in a reference: the rows of `keyness`.

    `counts` is the result of `word_counts` or `word_rates` without `by`, `reference` that of `load_reference`; the
    columns `pos` and `articles` of the former are kept. Words of the reference that the coverage has less than
    `at_least` times are left out, after the totals are taken, and so are words with a hyphen or of several parts where
    the reference has no such word at all; names are compared without their capitals. The topic itself (« traité »,
    where all articles are about a treaty) leads such a table and means nothing: read on.

    >>> counts = pd.DataFrame({"lemma": ["paix", "pont"], "n": [8, 2]})
    >>> reference = pd.Series({"paix": 10.0, "pont": 10.0, "mer": 80.0})
    >>> keyness_against(counts, reference)[["lemma", "n_reference", "log_ratio"]].to_numpy().tolist()
    [['paix', 10.0, 3.0]]
    """
    group_columns(counts, None, "n")
    unit = unit_of(counts)
    own = counts.assign(key=counts[unit].astype(str).map(folded), side="coverage")
    general = pd.DataFrame({"key": reference.index, "n": reference.array, "side": "reference"})
    sides = pd.concat([own.astype({"n": float})[["key", "n", "side"]], general], ignore_index=True)
    key = keyness(sides.rename(columns={"key": "lemma"}), target="coverage", reference="reference", by="side")
    written = own.sort_values("n", ascending=False, kind="stable").drop_duplicates("key").set_index("key")
    unknown = [sign for sign in " -" if not any(sign in word for word in reference.index)]
    comparable = key["lemma"].map(lambda word: not any(sign in word for sign in unknown)).astype(bool)
    key = key[(key["n_target"] >= at_least) & comparable].rename(columns={"lemma": unit})
    kept = [column for column in ("pos", "articles") if column in counts]
    told = written[kept].reindex(key[unit]).reset_index(drop=True)
    key = key.assign(**{unit: key[unit].map(written[unit]).array}).reset_index(drop=True)
    return key.drop(columns="pos", errors="ignore").join(told)


@takes_tables
def beyond_reference(key: pd.DataFrame, *, articles: int = 3) -> pd.DataFrame:
    """The rows of `keyness_against` that mark out the coverage: used more than in the reference, beyond chance.

    Words in fewer than `articles` articles are left out, as one article may repeat a word, and so are names, of
    which a reference has its own.

    >>> rows = {"lemma": ["pont", "Brume", "mer"], "pos": ["NOUN", "PROPN", "NOUN"], "articles": [4, 9, 1], "g2": 9.0}
    >>> beyond_reference(pd.DataFrame(rows).assign(p_corrected=0.01))["lemma"].tolist()
    ['pont']
    """
    group_columns(key, None, "pos", "articles", "g2", "p_corrected")
    often = (key["articles"] >= articles) & (key["pos"] != "PROPN")
    return key[often & (key["g2"] > 0) & beyond_chance(key)].reset_index(drop=True)
