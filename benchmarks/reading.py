"""Articles read a second, by form: `python benchmarks/reading.py [--articles N]`, or of a file of one's own.

Every form is made from the invented articles of data/demo, repeated as often as needed, with a number in each so that
no two are the same.
"""

import argparse
import io
import json
import sys
import tempfile
from collections.abc import Callable, Sequence
from html import escape
from itertools import cycle, islice
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time

import pandas as pd
from docx import Document

# When run as a file, only this folder is on the path.
sys.path.insert(0, str(Path(__file__).parents[1]))

from analysis import UserError, read_articles
from analysis.cli.output import aligned_lines
from analysis.copies import copy_groups
from benchmarks.options import ROOT, positive

Rows = list[dict[str, str]]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print for each form how many articles were read in a second of CPU; returns the exit code."""
    parser = argparse.ArgumentParser(prog="reading.py", description=__doc__)
    parser.add_argument("files", type=Path, nargs="*", metavar="FILE", help="read these instead")
    parser.add_argument("--articles", type=positive, default=500, dest="number", metavar="N", help="default: 500")
    options = parser.parse_args(arguments)
    try:
        if options.files:
            rows = [_measured(path.name, path) for path in options.files]
        else:
            rows = [row for form in FORMS for row in [_made_and_measured(form, options.number)]]
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print("CPU time without the search for near copies; peak memory of the process so far\n")
    print(*aligned_lines(pd.DataFrame(rows), 100), sep="\n")
    return 0


def _made_and_measured(form: str, number: int) -> dict[str, object]:
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        FORMS[form](folder, _rows(2))
        read_articles(folder)  # loading libraries does not count
        FORMS[form](folder, _rows(number))
        return _measured(form, folder)


def _measured(name: str, path: Path) -> dict[str, object]:
    start = process_time()
    articles = read_articles(path, any_language=True)
    read = process_time()
    copy_groups(articles)
    seconds = max(2 * read - start - process_time(), 1e-9)
    return {
        "form": name,
        "articles": len(articles),
        "CPU s": seconds,
        "a second": round(len(articles) / seconds),
        "MB": getrusage(RUSAGE_SELF).ru_maxrss // 1024,
    }


def _rows(number: int) -> Rows:
    demo = read_articles(ROOT / "data/demo").reset_index()
    texts = islice(cycle(demo[["outlet", "title", "text"]].itertuples(index=False, name=None)), number)
    return [
        {
            "id": f"n{n}",
            "outlet": outlet,
            "date": "2031-05-14",
            "title": f"{title} {n}",
            "text": f"Article {n}.\n{text}",
        }
        for n, (outlet, title, text) in enumerate(texts)
    ]


def _texts(folder: Path, rows: Rows) -> None:
    for row in rows:
        (folder / f"{row['id']}.txt").write_text(row["text"], "utf-8")


def _json_lines(folder: Path, rows: Rows) -> None:
    (folder / "t.jsonl").write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), "utf-8")


def _europresse(folder: Path, rows: Rows) -> None:
    articles = (
        f"<article><header><span class='DocPublicationName'>{escape(row['outlet'])}, no. {n}</span>"
        f"<span class='DocHeader'>Politique, mercredi 14 mai 2031, p. 2</span>"
        f"<p class='titreArticleVisu rdp__articletitle'>{escape(row['title'])}</p></header>"
        f"<section><div class='docOcurrContainer'>{_paragraphs(row)}</div></section>"
        f"<footer>news·20310514·XX·{n}</footer></article>"
        for n, row in enumerate(rows)
    )
    (folder / "europresse.html").write_text(f"<html><meta charset='utf-8'>{''.join(articles)}</html>", "utf-8")


def _factiva(folder: Path, rows: Rows) -> None:
    articles = (
        f"<div class='article frArticle'><table><tr><td>HD</td><td>{escape(row['title'])}</td></tr>"
        f"<tr><td>PD</td><td>14 mai 2031</td></tr><tr><td>SN</td><td>{escape(row['outlet'])}</td></tr>"
        f"<tr><td>TD</td><td>{_paragraphs(row)}</td></tr><tr><td>AN</td><td>Document XXXXXX0020310514e{n:08}</td></tr>"
        "</table></div>"
        for n, row in enumerate(rows)
    )
    page = f"<html><meta charset='utf-8'><title>Factiva</title>{''.join(articles)}</html>"
    (folder / "factiva.html").write_text(page, "utf-8")


def _nexis(folder: Path, rows: Rows) -> None:
    document = Document()
    for row in rows:
        head = [row["title"], row["outlet"], "14 mai 2031 mercredi", "Longueur: 100 mots", "Body"]
        for line in [*head, *row["text"].splitlines(), "End of Document"]:
            document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    (folder / "nexis.docx").write_bytes(held.getvalue())


def _pages(folder: Path, rows: Rows) -> None:
    menu = "<nav>" + "".join(f"<a href='/{n}'>Rubrique {n}</a>" for n in range(40)) + "</nav>"
    for row in rows:
        body = f"{menu}<article><h1>{escape(row['title'])}</h1>{_paragraphs(row)}</article><footer>Contacts</footer>"
        page = (
            f"<html><head><meta charset='utf-8'><title>{escape(row['title'])}</title></head><body>{body}</body></html>"
        )
        (folder / f"{row['id']}.html").write_text(page, "utf-8")


def _paragraphs(row: dict[str, str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in row["text"].splitlines() if line.strip())


FORMS: dict[str, Callable[[Path, Rows], None]] = {
    "text": _texts,
    "JSON lines": _json_lines,
    "CSV": lambda folder, rows: pd.DataFrame(rows).to_csv(folder / "t.csv", index=False),
    "Parquet": lambda folder, rows: pd.DataFrame(rows).to_parquet(folder / "t.parquet"),
    "Europresse": _europresse,
    "Factiva": _factiva,
    "Nexis (Word)": _nexis,
    "web pages": _pages,
}

if __name__ == "__main__":
    sys.exit(main())
