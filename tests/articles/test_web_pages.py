"""Saved pages, feeds and lists of references: what they do not state is told from what they show."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.articles import problems, read_articles
from analysis.errors import UserError

TEXT = [
    "Le maire de Clairval a dit lundi que le pont serait rouvert la semaine qui vient, après de longs mois de travaux.",
    "« Nous avons tenu nos délais », a déclaré l'élu devant les journalistes réunis à la mairie en fin de matinée.",
    "Les commerçants ont salué cette décision, mais ils demandent que la commune les aide à retrouver leurs clients.",
]
BODY = "".join(f"<p>{line}</p>" for line in TEXT)
MENU = "<nav><ul><li><a href='/'>Accueil</a></li><li><a href='/p'>Politique</a></li></ul></nav>"


def page(title: str, above: str = "", body: str = BODY) -> str:
    head = f"<html lang='fr'><head><meta charset='utf-8'><title>{title}</title></head>"
    return f"{head}<body>{MENU}<article><h1>Le pont rouvre</h1>{above}{body}</article></body></html>"


@pytest.mark.parametrize(
    ("above", "author", "date", "guessed"),
    [
        ("<p>Par Anne Rey</p><p>Publié le 13 mai 2031 à 17h22</p>", "Anne Rey", "2031-05-13 17:22", "date, outlet"),
        ("<p>Mis à jour le mardi 13 mai 2031</p>", "", "2031-05-13", "date, outlet"),
        ("<p>Par la force des choses, le 13 mai 2031 restera un grand jour.</p>", "", "NaT", "outlet"),
    ],
)
def test_lines_above_the_text(tmp_path: Path, above: str, author: str, date: str, guessed: str) -> None:
    (tmp_path / "a.html").write_text(page("Le pont rouvre | Le Figaro", above), "utf-8")
    row = read_articles(tmp_path / "a.html").iloc[0]
    assert (row["outlet"], row["author"], str(row["date"])) == ("Le Figaro", author, str(pd.Timestamp(date)))
    assert row["guessed"] == guessed
    assert row["text"].endswith("\n\n".join(TEXT))
    assert ("restera" in row["text"]) == (date == "NaT")


def test_a_page_of_links_is_no_article(tmp_path: Path) -> None:
    links = "".join(f"<p><a href='/{n}'>Un titre d'article numéro {n}</a></p>" for n in range(20))
    (tmp_path / "a.html").write_text(page("Accueil", body=links + "<p>Tous nos articles.</p>"), "utf-8")
    with pytest.raises(UserError, match="is a page without the text of an article"):
        read_articles(tmp_path / "a.html")


def test_the_outlet_of_a_feed(tmp_path: Path) -> None:
    items = [
        ("https://www.lemonde.fr/a", "", TEXT[0]),
        ("https://agregateur.example/b", "<source url='https://ducat.example'>Le Ducat</source>", TEXT[1]),
        ("https://www.echo-du-val.example/c", "", TEXT[2]),
    ]
    written = "".join(
        f"<item><title>T</title><link>{link}</link>{source}<description>{text}</description></item>"
        for link, source, text in items
    )
    (tmp_path / "a.xml").write_text(f"<rss><channel><title>L'Écho - Une</title>{written}</channel></rss>", "utf-8")
    articles = read_articles(tmp_path / "a.xml")
    assert articles["outlet"].tolist() == ["Le Monde", "Le Ducat", "L'Écho - Une"]
    assert articles["guessed"].tolist() == ["outlet", "", ""]  # the address tells, where the feed's name does not


def test_the_address_of_an_entry_is_that_of_the_article(tmp_path: Path) -> None:
    links = "<link rel='self' href='https://s.example/f'/><link rel='alternate' href='https://d.example/a'/>"
    links += "<link rel='enclosure' href='https://d.example/a.mp3'/>"
    entry = f"<entry><title>T</title>{links}<summary>{TEXT[0]}</summary></entry>"
    (tmp_path / "a.xml").write_text(f"<feed><title>Le Ducat</title>{entry}</feed>", "utf-8")
    assert read_articles(tmp_path / "a.xml")["url"].tolist() == ["https://d.example/a"]


HEADER = '"Key","Author","Title","Publication Title","Url","Abstract Note","Date","File Attachments","Website Title"'


def test_zotero_names_files_where_they_once_were(tmp_path: Path) -> None:
    place = tmp_path / "files" / "7"
    place.mkdir(parents=True)
    (place / "p.html").write_text(page("Le pont rouvre"), "utf-8")
    rows = [
        '"K1","Rey, Anne","Un","","https://d.example/a","","2031-05-13","/home/anne/Zotero/files/7/p.html","Le Ducat"',
        '"K2","","Deux","","https://d.example/b","","2031-05-13","/home/anne/Zotero/files/8/q.html",""',
    ]
    (tmp_path / "list.csv").write_text("\n".join([HEADER, *rows]), "utf-8")
    articles = read_articles(tmp_path)
    assert articles[["outlet", "author", "text"]].values.tolist() == [["Le Ducat", "Anne Rey", "\n\n".join(TEXT)]]
    lost = problems(articles).query("lost")["problem"].tolist()
    assert lost == ["has no text, only the title “Deux”"]
