"""Factiva with and without codes, as pages and as text: read all the same."""

from pathlib import Path

import pandas as pd
import pytest
from docx import Document

from analysis.articles import accounts, problems, read_articles
from analysis.errors import UserError

from .exported import BOTH, FIRST, SECOND, one

NUMBER = "ECHOVA0020310516e75g0000a"


def factiva(*heading: str, end: str = f"Document {NUMBER}", title: str = "Le pont rouvre") -> str:
    divs = "".join(f"<div>{line}</div>" for line in heading)
    text = f'<p class="articleParagraph">{FIRST}</p><p class="articleParagraph">{SECOND}</p>'
    head = f'<div id="hd"><span class="deHeadline">{title}</span></div>'
    return (
        "<html><head><meta charset='utf-8'><title>Factiva</title></head><body>"
        f"<div class='article deArticle'>{head}{divs}"
        f"{text}<p>{end}</p></div><span>© 2031 Factiva, Inc.</span></body></html>"
    )


@pytest.mark.parametrize(
    ("heading", "end"),
    [
        pytest.param(
            ("Von Anne Rey", "1.295 Wörter", "15. Mai 2031", "15:32 Uhr", "L'Écho du Val", "ECHOVA", "Französisch"),
            f"Dokument {NUMBER}",
            id="German",
        ),
        pytest.param(
            ("By Anne Rey", "1,295 words", "15 May 2031", "03:32 PM", "L'Écho du Val", "ECHOVA", "French"),
            f"Document {NUMBER}",
            id="English",
        ),
        pytest.param(
            ("Anne Rey", "1 295 mots", "15 mai 2031", "15:32", "L'Écho du Val", "ECHOVA", "Première édition", "4"),
            f"Document {NUMBER}",
            id="French, an edition",
        ),
        pytest.param(
            ("Anne Rey", "1,295 字", "2031 年 5 月 15 日", "15:32", "L'Écho du Val", "ECHOVA"),
            f"文件 {NUMBER}",
            id="Chinese",
        ),
    ],
)
@pytest.mark.parametrize("rights", ["Copyright 2031 L'Écho.", "(c) L'Écho", "2031 L'Écho. Tous droits réservés.", ""])
def test_factiva_without_codes(tmp_path: Path, heading: tuple[str, ...], end: str, rights: str) -> None:
    day = pd.Timestamp("2031-05-15 15:32")
    row = one(tmp_path / "a.html", factiva(*heading, *filter(None, [rights]), end=end))
    assert (row["title"], row["author"], row["outlet"]) == ("Le pont rouvre", "Anne Rey", "L'Écho du Val")
    assert (row["date"], row["text"], row["article_id"]) == (day, BOTH, NUMBER)


def test_a_list_of_headlines_is_named(tmp_path: Path) -> None:
    row = '<tr class="headline"><td><a class="enHeadline">Le pont rouvre</a> Le Ducat, 65 mots</td></tr>'
    (tmp_path / "a.html").write_text(f"<html><title>Factiva</title><table>{row * 3}</table></html>", "utf-8")
    with pytest.raises(UserError, match="is a list of 3 headlines without their texts"):
        read_articles(tmp_path / "a.html")


@pytest.mark.parametrize("line", ["{1}\\par\n", "\\trowd \\intbl {0}\\cell {1}\\cell\\row\n"], ids=["lines", "codes"])
def test_factiva_in_rtf_whose_footers_alone_name_it(tmp_path: Path, line: str) -> None:
    codes = ["HD", "BY", "WC", "PD", "SN", "CY", "LP", "TD", "AN"]
    lines = ["Le pont rouvre", "Anne Rey", "65 mots", "15 mai 2031", "L'Écho du Val", "(c) 2031 L'Écho", FIRST, SECOND]
    text = "".join(line.format(*row) for row in zip(codes, [*lines, f"Document {NUMBER}"], strict=True))
    ascii_only = "".join(letter if letter < "\x7f" else f"\\u{ord(letter)}?" for letter in text)
    row = one(tmp_path / "a.rtf", rf"{{\rtf1\ansi {{\footer Page 1 \'a9 2031 Factiva, Inc.\par}}{ascii_only}}}")
    assert (row["title"], row["author"], row["outlet"]) == ("Le pont rouvre", "Anne Rey", "L'Écho du Val")
    assert (row["text"], row["article_id"]) == (BOTH, NUMBER)


def test_factiva_saved_as_text(tmp_path: Path) -> None:
    lines = ["Le pont rouvre", "Par Anne Rey", "65 mots", "15 mai 2031", "L'Écho du Val", "ECHOVA", "(c) 2031 L'Écho"]
    text = "\n".join(["Dow Jones Factiva", "", *lines, FIRST, SECOND, f"Document {NUMBER}", "© 2031 Factiva, Inc."])
    row = one(tmp_path / "a.txt", text)
    assert (row["title"], row["outlet"], row["text"]) == ("Le pont rouvre", "L'Écho du Val", BOTH)


CODES = ["HD", "BY", "WC", "PD", "SN", "CY", "LP", "TD"]
LINES = ["{}", "Anne Rey", "65 mots", "15 mai 2031", "L'Écho du Val", "(c) 2031 L'Écho", FIRST, "{}"]
CODED = "".join(f"{code}\t{line}\n" for code, line in zip(CODES, LINES, strict=True))
IN_CELLS = "".join(f"{code}\n{line}\n" for code, line in zip(CODES, LINES, strict=True))
PLAIN = "\n".join([*LINES, ""])


@pytest.mark.parametrize("form", [CODED, IN_CELLS, PLAIN, PLAIN.replace("Anne Rey\n", "")])
@pytest.mark.parametrize("numbers", [(0, 0, 0), (1, 0, 1), (1, 1, 0)])
@pytest.mark.parametrize("ending", ["txt", "rtf", "docx"])
def test_articles_without_numbers_stay_apart(tmp_path: Path, form: str, numbers: tuple[int, ...], ending: str) -> None:
    titles = ["Le pont rouvre", "Le blé monte", "La ville attend"]
    texts = [SECOND, SECOND.replace("commerçants", "paysans"), SECOND.replace("commerçants", "habitants")]
    code = "AN\t" if "HD" in form else ""
    ends = [f"{code}Document {NUMBER}{place}\n" * has for place, has in enumerate(numbers)]
    whole = "".join(form.format(*row) + end for *row, end in zip(titles, texts, ends, strict=True))
    path = tmp_path / f"a.{ending}"
    write(path, f"{whole}© 2031 Factiva, Inc. Tous droits réservés.")
    articles = read_articles(path)
    assert articles["title"].tolist() == titles
    assert articles["text"].tolist() == [f"{FIRST}\n\n{text}" for text in texts]
    assert accounts(articles).iloc[0, 1:].tolist() == ["factiva", 3, 3, 0, 0]
    without = [place for place, has in enumerate(numbers, 1) if any(numbers) and not has]
    assert [row.source for row in problems(articles).itertuples()] == [f"a.{ending}, number {n}" for n in without]


def test_a_line_like_a_code_is_a_line_of_the_text(tmp_path: Path) -> None:
    last = FIRST.replace("Clairval", "Tissac")
    text = CODED.format("Le pont rouvre", f"{SECOND}\nIN\n{last}") + f"AN\tDocument {NUMBER}\n© 2031 Factiva, Inc."
    assert one(tmp_path / "a.txt", text)["text"] == f"{FIRST}\n\n{SECOND}\n\nIN\n\n{last}"


def write(path: Path, text: str) -> None:
    """A file of text, RTF or Word with these lines."""
    if path.suffix == ".docx":
        document = Document()
        for line in text.splitlines():
            document.add_paragraph(line)
        return document.save(str(path))
    if path.suffix == ".rtf":
        lines = text.replace("\n", "\\par\n").replace("\t", "\\tab ")
        ascii_only = "".join(letter if letter < "\x7f" else f"\\u{ord(letter)}?" for letter in lines)
        text = rf"{{\rtf1\ansi {ascii_only}}}"
    path.write_text(text, "utf-8")
