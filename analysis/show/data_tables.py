"""A table as readers want it: short, captioned, with French words marked as French."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from html import escape
from numbers import Integral
from typing import Any

import numpy as np
import pandas as pd

from analysis.checks import takes_tables
from analysis.language.cut_quotations import with_marks
from analysis.show.links import Place, looking_up, places, pointing
from analysis.show.shown import Shown
from analysis.show.sparklines import sparkline
from analysis.spreadsheets import no_formula
from analysis.wording import (
    column_name,
    current_language,
    day_in_tables,
    delay,
    listed,
    number,
    per_cent,
    signed,
    sum_of_parts,
    tr,
    unbroken,
    value_name,
)

FRENCH = {"form", "lemma", "quote", "text", "cue", "cue_lemma", "source_text", "evidence", "title"}
WORDS = {"lemma", "term"}  # columns whose words lead to their concordance, where the page has one
LEADS = ("quote", "text", "title", "article_id")  # the first of these that is shown leads to the place in the article
# JupyterLab aligns all cells to the right, words too.
IN_JUPYTERLAB = "<style>.jp-RenderedHTMLCommon .table :is(th, td, caption):not(.number) { text-align: left }</style>"
MOST = 300  # rows in a page: a quarter of a megabyte if they are statements
REST = "<!-- the whole table -->"  # where a report puts the link to its file (`with_file`)
ROOMY = ("speaker", "outlet", "title", "quote", "text", "evidence", "note", "speaker_rule")  # not in single words
UNBROKEN = ("pos", "label")  # of two short words at most
COUNTS = {"women", "men", "unknown"}  # whole numbers but where copies of a text are shared out between outlets
PER_CENT = {"percent", "of_others"}
OF_PER_CENT = {"low", "high"}  # the ends of the interval of "percent" beside them
LARGE = 10  # a column with numbers of this size or more has one decimal
SMALLEST_P = 0.01  # a smaller p-value is shown as "<0.01": "0.00" would claim too much


@takes_tables
def table(frame: pd.DataFrame, *, columns: Sequence[str] | None = None, rows: int = 20, ranked: bool = True) -> Shown:
    """Show the first `rows` rows of `frame`: its `columns`, or all, as they are named, and its index left out.

    A caption says how many rows there are when they are not all shown. A column without a value is left out, as are
    the titles where all rows are of one article, and a column named "course" (of `courses`) is drawn. Columns with
    words of the articles are marked as French; the quotation marks that a statement lacks are restored.

    In a report readers sort, search, unfold and download the table. A page carries 300 rows at most, and says so: the
    first, or, where the order is no rank (`ranked=False`), 300 at even intervals, so that no outlet at the end of a
    list is left out. The whole table then lies beside it as a CSV file.
    Where `frame` has `article_id` (with `start` and `end`), shown or not, each row leads to its article (and the
    place in it); a word leads to its concordance, if the page has one, or else to that place.

    >>> frame = pd.DataFrame({"lemma": ["paix", "pont"], "n": [6, 2]})
    >>> "1 of 2 rows" in table(frame, rows=1).html
    True
    """
    if {"quote", "kind"} <= set(frame.columns):
        frame = frame.assign(quote=list(map(with_marks, frame["quote"], frame["kind"])))
    names = [name for name in (frame.columns if columns is None else columns) if _says_something(name, frame)]
    lead = next((name for name in LEADS if name in names and "article_id" in frame), None)
    if lead != "title" and len(frame) > 1 and "article_id" in frame and frame["article_id"].nunique() == 1:
        names = [name for name in names if name != "title"]
    carried = frame.head(MOST) if ranked else _evenly(frame)
    kinds = {name: _kind(name, frame[name]) for name in names}
    shares = PER_CENT | OF_PER_CENT if "percent" in names else PER_CENT
    write = {name: _writer(name, frame[name], shares) for name in names}
    cells = {name: [_cell(name, value, kinds[name], write[name]) for value in carried[name]] for name in names}
    for name in [lead] if lead else WORDS.intersection(names if "article_id" in frame else []):
        pairs = zip(carried[name], places(carried), strict=True)
        cells[name] = [_cell(name, value, kinds[name], as_text, place) for value, place in pairs]
    body = [f"<tr>{''.join(row)}</tr>" for row in zip(*cells.values(), strict=True)]
    widths = {name: f' class="{name}"' for name in ROOMY}
    head = "".join(
        f'<th scope="col"{kinds[name] or widths.get(name, "")}>{escape(column_name(name))}</th>' for name in names
    )
    rest = f"<tbody hidden>{''.join(body[rows:])}</tbody>" if len(body) > rows else ""
    label = tr("Table")
    return Shown(
        f'<div class="table" role="group" aria-label="{label}" tabindex="0"><table data-rows="{len(frame)}">'
        f"{_caption(rows, len(frame), ranked)}<thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(body[:rows])}</tbody>{rest}</table></div>",
        lab_style=IN_JUPYTERLAB,
        whole=whole_table(frame[_of_whole(names, frame, lead)]) if len(frame) > MOST else "",
    )


def _evenly(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows that a page carries of a table in which none is more important than another.

    >>> _evenly(pd.DataFrame({"n": range(600)}))["n"].tolist()[:3]
    [0, 2, 4]
    """
    return frame.iloc[np.linspace(0, len(frame), min(len(frame), MOST), endpoint=False).astype(int)]


def _of_whole(names: list[str], frame: pd.DataFrame, lead: str | None) -> list[str]:
    """The columns of the file: those shown, and first, if rows are of articles, the article of each."""
    article = [] if "article_id" in names or lead is None else ["article_id"]
    return [*article, *(name for name in names if name != "course")]


def whole_table(frame: pd.DataFrame) -> str:
    """All rows as CSV, with a byte order mark by which a spreadsheet knows UTF-8, and no words that it would run.

    A French report has semicolons and decimal commas, which is what a French Excel opens as columns and numbers, and
    the names of columns and values that its page has; an English one has those of the package, for programs.

    >>> whole_table(pd.DataFrame({"quote": ["=1+1", "Oui"], "n": [1, 2]})).splitlines()
    ['\ufeffquote,n', "'=1+1,1", 'Oui,2']
    """
    in_french = current_language() == "fr"
    names = [str(name) for name in frame.columns if not _kind(str(name), frame[name])]
    table = frame.assign(**{name: [_in_file(name, value, in_french) for value in frame[name]] for name in names})
    if in_french:
        table = table.rename(columns=column_name)
    separator, decimal = (";", ",") if in_french else (",", ".")
    return "\ufeff" + table.to_csv(index=False, sep=separator, decimal=decimal)


def _in_file(name: str, value: Any, in_french: bool) -> str:
    """A value of a column without numbers, as it stands in the file."""
    words = as_text(value)
    return no_formula(value_name(name, words) if in_french else words)


def with_file(html: str, file: str | None) -> str:
    """The HTML of a table that is cut, with a link to the file with all rows; without a file there is no link.

    >>> shown = table(pd.DataFrame({"n": range(400)})).html
    >>> 'href="tables/n.csv" download' in with_file(shown, "tables/n.csv"), with_file(shown, None).count("<a")
    (True, 0)
    """
    label = tr("All rows, as a CSV file")
    return html.replace(REST, f' <a href="{escape(file)}" download>{label}</a>' if file else "")


def _caption(shown: int, rows: int, ranked: bool) -> str:
    """That there are none, or how many rows are shown, and how many and which the page has, if not all."""
    if not rows:
        nothing = tr("no rows")
        return f"<caption>{nothing}</caption>"
    if rows <= shown:
        return ""
    text = tr("{shown} of {rows} rows", shown=shown, rows=rows)
    first = tr("This page has the first {most}.", most=MOST)
    cut = first if ranked else tr("This page has {most} of them, taken at even intervals.", most=MOST)
    return f"<caption>{text}{f'<span> · {cut}</span>{REST}' if rows > MOST else ''}</caption>"


def _says_something(name: str, frame: pd.DataFrame) -> bool:
    """Whether a column of a table has a value anywhere; every column of a table without rows stays."""
    if name == "course":
        return any(isinstance(value, list) for value in frame[name])
    nothing = {"", "unknown"} if name == "outlet" else {""}
    return frame.empty or name == "label" or any(as_text(value) not in nothing for value in frame[name])


def _kind(name: str, column: pd.Series) -> str:
    if name == "course":
        return ' class="course"'
    if name == "period" or pd.api.types.is_datetime64_any_dtype(column):
        return ' class="day"'
    of_numbers = pd.api.types.is_numeric_dtype(column) or pd.api.types.is_timedelta64_dtype(column)
    return ' class="number"' if of_numbers and not pd.api.types.is_bool_dtype(column) else ""


def _digits(name: str, column: pd.Series) -> int:
    """The decimals of a column: one for shares and large numbers, where a second would be false precision."""
    if not pd.api.types.is_float_dtype(column):
        return 0
    return 1 if column.abs().max() >= LARGE else 2


def _writer(name: str, column: pd.Series, shares: Collection[str]) -> Callable[[Any], str]:
    """How the values of a column are written."""
    if name in shares:
        return _per_cent
    return _sum_of_parts if name in COUNTS else partial(as_text, digits=_digits(name, column))


def _sum_of_parts(value: Any) -> str:
    return as_text(value if pd.isna(value) else sum_of_parts(value), 1)


def _per_cent(value: float) -> str:
    return "" if pd.isna(value) else per_cent(value, 1)


def _cell(name: str, value: Any, kind: str, write: Callable[[Any], str], place: Place | None = None) -> str:
    if name == "course":
        return f"<td{kind}>{sparkline(value) if isinstance(value, list) else ''}</td>"
    french = ' lang="fr"' if name in FRENCH else ""
    small = name.startswith("p_") and value < SMALLEST_P
    text = f"<{number(SMALLEST_P, 2)}" if small else value_name(name, write(value))
    shown = unbroken(text) if french else listed(text.split("; ")) if name == "speaker" else text
    plain = _plain(value) if kind else text
    exact = f' data-v="{escape(plain)}"' if plain != shown else ""
    words = escape(shown)
    if place is not None and text:
        words = pointing(words, place)
    if name in WORDS:
        words = looking_up(words, text)
    whole = ' class="whole"' if name in UNBROKEN else ""
    return f"<td{kind}{whole}{french}{exact}>{words}</td>"


def _plain(value: Any) -> str:
    """A number, a day or hours as programs read them, for sorting and for the download."""
    if pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, pd.Timedelta):
        return f"{value / pd.Timedelta(hours=1):.6g}"
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def as_text(value: Any, digits: int = 2) -> str:
    """A value as people write it, with so many decimals; nothing for what is missing.

    >>> as_text(1234), as_text(0.5), as_text([["bon", 0.7]]), as_text(None)
    ('1,234', '0.50', 'bon +0.70', '')
    """
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        return ", ".join(f"{word} {signed(score)}" for word, score in value)
    if pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return day_in_tables(value)
    if isinstance(value, pd.Timedelta):
        return delay(value)
    if isinstance(value, float):
        return number(value, digits)
    return number(value) if isinstance(value, Integral) and not isinstance(value, bool) else str(value)
