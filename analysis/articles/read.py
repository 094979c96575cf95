"""The articles table: one row per article, from folders and files of every kind."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.articles.archives import unpacked
from analysis.articles.article_rows import table_of
from analysis.articles.boilerplate import OWN_LIST, Boilerplate, load_boilerplate
from analysis.articles.collector import Collector
from analysis.articles.columns import named_columns
from analysis.articles.dataset import is_dataset, read_dataset
from analysis.articles.decode import NotText
from analysis.articles.files import InputFile, Unreadable, file_source, files_in
from analysis.articles.handed_over import handed
from analysis.articles.kinds import form_of
from analysis.articles.ledger import Notes
from analysis.articles.metadata import say_unused
from analysis.articles.repeated_lines import cut_repeated
from analysis.checks import takes_tables
from analysis.companion_files import file_beside
from analysis.copies import copy_groups
from analysis.errors import UserError
from analysis.plain_files import NotPlain
from analysis.wording import tr, trn, why_not

# Each form with its reader, imported with the first such file: a folder of text needs no library for web pages.
READERS = {
    "alceste": "corpora.read_alceste",
    "docx": "office.read_docx",
    "europresse": "europresse.read_europresse",
    "excel": "sheets.read_excel",
    "factiva": "factiva.read_factiva",
    "feed": "feeds.read_feed",
    "json": "jsons.read_json",
    "mhtml": "web_pages.read_mhtml",
    "nexis": "nexis.read_nexis",
    "ods": "sheets.read_opendocument",
    "page": "web_pages.read_page",
    "parquet": "table_files.read_parquet",
    "pdf": "pdf.read_pdf",
    "ris": "references.read_ris",
    "rtf": "office.read_rtf",
    "table": "table_files.read_csv",
    "tei": "corpora.read_tei",
    "text": "text.read_file",
    "webarchive": "web_pages.read_webarchive",
    "xls": "sheets.read_old_excel",
    "zotero": "references.read_zotero",
}


def read_articles(
    path: str | Path | Sequence[str | Path], *, column: Sequence[str] = (), any_language: bool = False
) -> pd.DataFrame:
    """Read files and folders, with the folders in them; what each file is, its content shows.

    Text, Markdown, web pages, PDF and TEI hold one article per file; Europresse, Factiva and Nexis exports, tables
    (CSV, TSV, Excel, LibreOffice, Parquet, JSON, JSON lines), IRaMuTeQ corpora, feeds and lists of references many; all
    of them may be in ZIP or gzip files. `column` names the columns of unusual tables: `["text=corps"]`. Articles that
    are not in French are left out unless `any_language`.

    The folder may also be a data set of `summit-coverage annotate`, which brings its annotated tables along.

    Returns one row per article: the index `article_id` (the source's own, else the file's name without ending, with the
    row's number in a table), `outlet` ("unknown" where nobody says), `date` (NaT where unknown, with the time if
    given), `title`, `author`, `url`, `text` (as published, without lines of boilerplate),
    `source_file`, `guessed` (which columns the source does not state, but its address or page suggests), `cut_short`
    (True where a paywall cut the text: it ends with a notice, or in mid-sentence), `wire_group` (the article
    that stands for those that print the same text: see `copies.copy_groups`).
    What was left out or remarked upon is in `problems(articles)`, what each file announced in `accounts(articles)`.
    Raises UserError if nothing is usable.

    >>> articles = read_articles("data/demo")
    >>> len(articles), articles["outlet"].nunique()
    (24, 5)
    >>> articles.loc["2031-05-15-avp-signature", "title"]
    "La Valmarie et la Kersovie signent le traité de l'Aldre [fiction]"
    """
    paths = [Path(path)] if isinstance(path, str | Path) else [Path(one) for one in path]
    if len(paths) == 1 and is_dataset(paths[0]):
        return read_dataset(paths[0])
    known = handed(paths, column, any_language)
    if known is not None:
        return known
    table, notes = _read(paths, column, any_language)
    articles = table.assign(wire_group=copy_groups(table))
    articles.attrs |= notes
    return articles


@takes_tables
def problems(articles: pd.DataFrame) -> pd.DataFrame:
    """What `read_articles` left out (`lost`) or remarked upon, one row each: source, problem, lost.

    >>> problems(read_articles("data/demo")).empty
    True
    """
    return pd.DataFrame(articles.attrs.get("problems", []), columns=["source", "problem", "lost"])


@takes_tables
def accounts(articles: pd.DataFrame) -> pd.DataFrame:
    """One row per file: source_file, form, and how many articles it announced, and were read, left out, or the same.

    >>> accounts(read_articles("data/demo")).sum(numeric_only=True).to_dict()
    {'announced': 24, 'read': 24, 'left_out': 0, 'same': 0}
    """
    columns = ["source_file", "form", "announced", "read", "left_out", "same"]
    return pd.DataFrame(articles.attrs.get("accounts", []), columns=columns)


def _read(paths: list[Path], column: Sequence[str], any_language: bool) -> tuple[pd.DataFrame, dict[Any, Any]]:
    """The articles without duplicates, and what to report of them; what else reading needs is freed."""
    collector = Collector(columns=named_columns(column), any_language=any_language)
    collector.boilerplate = _boilerplate_of(paths[0]) if paths else collector.boilerplate
    for one in paths:
        _read_path(one, collector)
    if not collector.articles:
        raise UserError(f"{', '.join(map(str, paths))}: {_reasons(collector)}.")
    _say_what_was_cut(collector)
    notes = {"problems": Notes(collector.problems), "accounts": Notes(collector.accounts)}
    return table_of(collector.articles), notes


def _read_path(path: Path, collector: Collector) -> None:
    """Read a file or a folder."""
    if not path.exists():
        raise UserError(tr("{path}: there is no such file or folder; check the spelling.", path=path))
    collector.folder = path.is_dir()
    try:
        files = list(files_in(path, collector.lose)) if collector.folder else [file_source(path, path.name)]
    except OSError as error:
        raise UserError(
            tr("{path}: cannot be opened ({why}); make it readable.", path=path, why=why_not(error))
        ) from error
    files.sort(key=_is_list_of_references)
    files.reverse()
    while files:  # taken out one by one, so that their memory can be freed
        _read_file(files.pop(), collector)
    say_unused(collector)


def _read_file(file: InputFile, collector: Collector) -> None:
    """Read a file or the members of an archive; whatever is wrong with one, the others are read."""
    if collector.attached and file.path.resolve() in collector.attached:
        return
    source = file
    try:
        for source in unpacked(file, collector.lose):
            _read_source(source, collector)
    except Exception as error:  # noqa: BLE001  a file may be broken in ways that no library thought of
        collector.lose(source.name, _why_broken(error))


def _read_source(source: InputFile, collector: Collector) -> None:
    before = len(collector.accounts)
    try:
        form = form_of(source)
        collector.begin(source, form)
        module, _, reader = READERS[form].partition(".")
        getattr(import_module(f"analysis.articles.formats.{module}"), reader)(source, collector)
        if len(collector.accounts) > before:
            collector.end()
    except Exception as error:  # noqa: BLE001  as above
        if len(collector.accounts) == before:
            collector.begin(source, "")
        collector.break_off(source.name, _why_broken(error))


def _why_broken(error: Exception) -> str:
    """What to say of a file that makes its reader fail."""
    if isinstance(error, Unreadable | NotText):
        return str(error)
    if isinstance(error, NotPlain):
        return tr("is not a plain file (a pipe, a device or a folder); give a file")
    if isinstance(error, FileNotFoundError):
        return tr("was removed while the others were being read")
    if isinstance(error, OSError) and error.strerror:
        return tr("cannot be opened ({why}); make it readable", why=why_not(error))
    if isinstance(error, EOFError):
        return tr("is a broken archive ({why}); save it again", why=error)
    if isinstance(error, RecursionError):
        return tr("is nested too deep to be an article")
    why = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return tr("cannot be read ({why}); save it in another form", why=why)


def _is_list_of_references(source: InputFile) -> bool:
    """Whether a file comes first (False sorts first): lists of references read the pages attached to them."""
    if source.ending != ".csv":
        return source.ending != ".ris"
    try:
        return b"File Attachments" not in source.head[:4096]
    except OSError:  # reported when its turn comes
        return True


def _boilerplate_of(articles: Path) -> Boilerplate:
    """The list of boilerplate, with the user's own in or beside the articles."""
    own = file_beside(articles, OWN_LIST)
    try:
        return load_boilerplate(own)
    except OSError as error:
        raise UserError(
            tr("{path}: cannot be read ({why}); correct it or remove it.", path=own, why=why_not(error))
        ) from error


def _say_what_was_cut(collector: Collector) -> None:
    for place, said in [*collector.boilerplate.remarks(), *cut_repeated(collector.articles)]:
        collector.remark(place, said)
    collector.say_spellings()


def _reasons(collector: Collector, show: int = 3) -> str:
    """Why nothing was read: the first problems in one sentence."""
    said = [f"{problem['source']} {problem['problem']}" for problem in collector.problems]
    left = len(said) - show
    more = [trn("and {n} more file or row", "and {n} more files or rows", left)] if left > 0 else []
    if not said:
        return tr("there is no file of articles in this folder; put your articles into it")
    return tr("no article could be read: {reasons}", reasons=tr("; ").join(said[:show] + more))
