"""Europresse in its layouts of today, of 2016 and before, and as the site shows one document: read all the same."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.articles import accounts, problems, read_articles

from .exported import BOTH, FIRST, SECOND, one

BODY = f"<div class='docOcurrContainer'><p>{FIRST}</p><p>{SECOND}</p></div>"
TITLE = '<p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">Le pont rouvre</p>'
DAY = '<span class="DocHeader">Politique, mardi 13 mai 2031, p. 3</span>'


def europresse(
    outlet: str = "L'Écho du Val, no. 12",
    day: str = DAY,
    title: str = TITLE,
    author: str = "",
    body: str = BODY,
    number: str = "20310513·EV·1",
) -> str:
    return (
        f'<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">{outlet}</span></div>'
        f'<div>{day}</div><div class="titreArticle">{title}</div>{author}</header>'
        f'<section><div class="DocText clearfix">{body}</div></section>'
        f'<footer><small>© 2031</small><div class="publiC-lblNodoc">news·{number}</div></footer></article>'
    )


def page(*articles: str, cover: str = "") -> str:
    head = "<!DOCTYPE html><html><head><meta charset='utf-8'></head>"
    return f"{head}<body>{cover}{''.join(articles)}</body></html>"


KICKER = '<p class="sm-margin-bottomNews">LE FAIT DU JOUR</p>'
SIGNED = '<p class="sm-margin-bottomNews">Anne Rey</p>'


@pytest.mark.parametrize(
    ("export", "expected"),
    [
        pytest.param(
            europresse(title=KICKER + TITLE, author=SIGNED), {"author": "Anne Rey"}, id="a heading like the author"
        ),
        pytest.param(europresse(title=KICKER + TITLE), {"author": ""}, id="a heading and no author"),
        pytest.param(
            europresse(author='<div class="docAuthors">Anne Rey</div>'), {"author": "Anne Rey"}, id="authors of today"
        ),
        pytest.param(europresse(outlet="Ouest-France  Lannion"), {"outlet": "Ouest-France"}, id="edition after blanks"),
        pytest.param(europresse(outlet="L'Écho du Val (site web)<br>Monde"), {}, id="a section in the line below"),
        pytest.param(europresse(outlet="Sud Ouest - Dax"), {"outlet": "Sud Ouest"}, id="edition after a dash"),
        pytest.param(europresse(outlet="Le Parisien ; Essonne"), {"outlet": "Le Parisien"}, id="after a semicolon"),
        pytest.param(europresse(outlet="Le Parisien, Essonne"), {"outlet": "Le Parisien"}, id="edition after a comma"),
        pytest.param(
            europresse(day='<span class="DocTitreSousSection">Politique</span><span>13 mai 2031</span>'),
            {},
            id="no header",
        ),
        pytest.param(europresse(day='<span class="DocHeader">martes 13 de mayo de 2031</span>'), {}, id="Spanish"),
        pytest.param(europresse(day='<span class="DocHeader">Une</span>'), {"guessed": "date"}, id="day of the number"),
        pytest.param(
            europresse(day='<span class="DocHeader">juin 2031</span>'), {"guessed": "date"}, id="a month under no. 12"
        ),
        pytest.param(
            europresse(body=f"{BODY}<aside>x</aside>\x02", outlet="L'Écho du Val<br>\x02"), {}, id="control characters"
        ),
        pytest.param(
            europresse(day=DAY.replace("Politique", "Armistice du 11 novembre 2018")), {}, id="a section with a day"
        ),
        pytest.param(
            europresse(day=DAY.replace(", p. 3", " - Modifié le 14 mai 2031 à 10:20")), {}, id="a day of revision"
        ),
        pytest.param(
            europresse(day=DAY.replace("Politique", "11 novembre 2018"), number="x"), {}, id="a section, no number"
        ),
        pytest.param(
            europresse(
                day="<p>Armistice du 11 novembre 2018</p><p>13 mai 2031</p>",
                title=TITLE.replace("rouvre", "rouvre le 1er juin 2031"),
                number="x",
            ),
            {"title": "Le pont rouvre le 1er juin 2031"},
            id="days in section and title, no header",
        ),
        pytest.param(europresse(title='<div class="titreArticleVisu">Le pont rouvre</div>'), {}, id="title in a frame"),
        pytest.param(europresse(title=""), {"title": ""}, id="no title"),
        pytest.param(
            europresse(body=f"<div class='docOcurrContainer'>{FIRST}<br><br>{SECOND}</div>"), {}, id="lines without <p>"
        ),
        pytest.param(europresse(body=f"{FIRST}<br>{SECOND}"), {}, id="text without a frame"),
        pytest.param(
            europresse(body=f"<p>{FIRST}</p><div class='docOcurrContainer'><p>{SECOND}</p></div>"), {}, id="a lead"
        ),
        pytest.param(
            europresse(body=f"<div class='docOcurrContainer'><p>{FIRST}</p></div><div>{SECOND}</div>"), {}, id="an end"
        ),
        pytest.param(
            europresse(body=f"<p>{FIRST}</p><blockquote>{SECOND}</blockquote><p>Anne Rey</p><div>Partager</div>"),
            {"text": f"{BOTH}\n\nAnne Rey"},
            id="a quotation between paragraphs",
        ),
        pytest.param(
            europresse(body=f"<p class='docOcurrContainer'>{FIRST}</p><p>{SECOND}</p>"), {}, id="a marked paragraph"
        ),
        pytest.param(
            europresse(
                body="<div class='transcript'><a class='time'>00:01</a><span>"
                f"{FIRST}</span></div><div class='transcript'>{SECOND}</div>"
            ),
            {},
            id="a broadcast with its minutes",
        ),
        pytest.param(europresse().replace("article", "ARTICLE"), {}, id="tags in capitals"),
        pytest.param(f"<article id='all'>{europresse()}</article>", {}, id="an article within another"),
        pytest.param(europresse().replace("article>", "div>"), {}, id="no element for an article"),
        pytest.param(
            europresse(outlet="L&amp;#39;Écho du Val", body=BODY.replace("é", "&amp;eacute;")),
            {},
            id="codes twice over",
        ),
    ],
)
def test_europresse(tmp_path: Path, export: str, expected: dict[str, str]) -> None:
    usual = {"outlet": "L'Écho du Val", "title": "Le pont rouvre", "text": BOTH, "author": "", "guessed": ""}
    row = one(tmp_path / "a.html", page(export))
    assert row["date"] == pd.Timestamp("2031-05-13")
    assert {name: row[name] for name in usual} == usual | expected


@pytest.mark.parametrize(
    ("cover", "announced"),
    [
        ("<p>Documents sauvegardés • 2 documents</p><ul><li>Le pont rouvre</li></ul>", 2),
        ("<p>TEXT= pont : 340 documents trouvés. Nombre de documents : 3</p>", 3),
        ("<p>340 documents trouvés</p>", 2),
        ("", 2),
    ],
)
def test_what_a_cover_counts(tmp_path: Path, cover: str, announced: int) -> None:
    other = europresse(title=TITLE.replace("rouvre", "ferme"), body=f"<p>{SECOND}</p>", number="20310513·EV·2")
    (tmp_path / "a.html").write_text(page(europresse(), other, cover=cover), "utf-8")
    articles = read_articles(tmp_path / "a.html")
    assert accounts(articles)[["announced", "read"]].values.tolist() == [[announced, 2]]
    assert any("announced" in said for said in problems(articles)["problem"]) == (announced != 2)


@pytest.mark.parametrize("title", ["Le pont rouvre", ""])
def test_the_oldest_form(tmp_path: Path, title: str) -> None:
    head = '<span class="DocPublicationName">Le Ducat, no. 12</span><br><span class="DocHeader">13 mai 2031</span><br>'
    text = f"{FIRST}<p></p>{SECOND}<p></p><b>© 2031 Le Ducat.</b><p></p>Numéro de document : news·20310513·DU·1"
    heading = f'<span class="TitreArticleVisu">{title}</span><br>Anne Rey<br>'
    row = one(tmp_path / "a.html", f"<html><body><table><tr><td>{head}{heading}{text}</td></tr></table></body></html>")
    assert (row["outlet"], row["date"], row["title"]) == ("Le Ducat", pd.Timestamp("2031-05-13"), title)
    assert (row["author"], row["text"]) == ("Anne Rey", BOTH)


def test_copies_under_other_numbers_are_read_once(tmp_path: Path) -> None:
    web = europresse("L'Écho du Val (site web)", DAY.replace(", p. 3", " - 10:20"), number="20310513·EVW·2")
    (tmp_path / "a.html").write_text(page(europresse(), europresse(number="20310513·EV·2"), web), "utf-8")
    assert accounts(read_articles(tmp_path / "a.html")).iloc[0, 2:].tolist() == [3, 1, 0, 2]


def test_one_document_as_the_site_shows_it(tmp_path: Path) -> None:
    row = one(tmp_path / "a.html", page(f"<div>{DAY}</div>{TITLE}{BODY}"))
    assert (row["title"], row["text"], row["date"]) == ("Le pont rouvre", BOTH, pd.Timestamp("2031-05-13"))
