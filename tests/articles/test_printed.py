"""Printed pages: lines put together again, heads and feet of pages, what stands above the title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.articles.boilerplate import load_boilerplate
from analysis.articles.formats.pdf import printed_article
from analysis.articles.formats.printed import printed_lines, printed_paragraphs, without_foot

WIDE = "Les deux pays se sont entendus hier sur le prix de l'eau"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["le trai-", "té est signé"], ["le traité est signé"], id="a word cut in two"),
        pytest.param(["le direc\u2010", "teur est là"], ["le directeur est là"], id="by a browser"),
        pytest.param(["la prési\x02dente est là"], ["la présidente est là"], id="as PDFium marks it"),
        pytest.param(["un robot sous\x02marin plonge"], ["un robot sous-marin plonge"], id="a hyphen of the word"),
        pytest.param(["elle est là-", "bas depuis hier"], ["elle est là-bas depuis hier"], id="two words with one"),
        pytest.param(["a-t\x02elle dit hier"], ["a-t-elle dit hier"], id="a pronoun after its verb"),
        pytest.param(["Saint-", "Aubrac est là"], ["Saint-Aubrac est là"], id="a name"),
        pytest.param(["M.", "Aubrac est là"], ["M. Aubrac est là"], id="a title is no end of a sentence"),
        pytest.param(
            [f"{WIDE}.", "Une longue attente", WIDE], [f"{WIDE}.", "Une longue attente", WIDE], id="a crosshead"
        ),
        pytest.param([WIDE, "L'Aldre monte"], [f"{WIDE} L'Aldre monte"], id="a full line goes on with a name"),
        pytest.param([f"{WIDE} :", "Nadia Perrin"], [f"{WIDE} : Nadia Perrin"], id="a full line with a colon"),
        pytest.param([f"{WIDE}.", "Le lendemain"], [f"{WIDE}.", "Le lendemain"], id="a sentence ends"),
        pytest.param(
            ["Lire aussi : " + WIDE, "Le lendemain"], ["Lire aussi : " + WIDE, "Le lendemain"], id="boilerplate"
        ),
    ],
)
def test_lines_of_a_paragraph(lines: list[str], expected: list[str]) -> None:
    assert printed_paragraphs(lines, load_boilerplate().entry_of) == expected


@given(st.lists(st.text("aé -.,:»AÉ\x02\u2010", min_size=1), min_size=1))
def test_no_letter_is_lost(lines: list[str]) -> None:
    def letters(texts: list[str]) -> str:
        return "".join(letter for text in texts for letter in text if letter.isalpha())

    assert letters(printed_paragraphs(lines)) == letters(lines)


PAGES = [
    "Le Monde\r\nmercredi 14 mai 2031\r\nLe pont de l’Aldre\r\nrouvre\r\nPar Nadia Perrin\r\n"
    "Le pont a rouvert lundi à l'aube aux camions.",
    "Le lendemain, il a fermé.",
]
TEXT = "Le pont a rouvert lundi à l'aube aux camions.\nLe lendemain, il a fermé."
FOOT = "\r\n16/03/2032 10:02 Le pont de l'Aldre rouvre - Le Ducat\r\nhttps://ducat.example/2031/05/14/pont {}/2"


def test_an_end_of_a_sentence_at_the_foot_of_two_pages_is_text() -> None:
    pages = [f"Le Ducat {n}\nLe pont numéro {n}\na rouvert pour les gens\nde la ville.\n{n}" for n in (1, 2)]
    assert printed_lines(pages)[0].count("de la ville.") == 2


def test_what_stands_above_a_title_is_no_text() -> None:
    entry, address = printed_article(PAGES, "Le pont de l'Aldre rouvre", lambda _: False)
    assert (entry.title, entry.outlet, entry.author) == ("Le pont de l'Aldre rouvre", "Le Monde", "Par Nadia Perrin")
    assert (entry.text, address) == (TEXT, "")
    assert (str(entry.date), entry.guessed) == ("2031-05-14 00:00:00", ("title", "outlet", "date", "author"))


def test_a_text_without_its_title_stays_whole() -> None:
    entry, _ = printed_article(TEXT.split("\n"), "document1", lambda _: False)
    assert (entry.text, entry.date) == (TEXT, None)


@pytest.mark.parametrize(
    ("foot", "kept"),
    [
        pytest.param(["Mentions légales", "Contact"], 0, id="links"),
        pytest.param(["Les plus lus", "Le blé monte", "Pourquoi le ducat baisse ?"], 0, id="other articles"),
        pytest.param(["Newsletter", "Recevez nos lettres.", "Contact"], 0, id="a box"),
        pytest.param(
            ["Lire aussi : Le blé", "Le pont a coûté douze millions de ducats à la ville."], 2, id="text goes on"
        ),
    ],
)
def test_the_foot_of_a_page_is_no_text(foot: list[str], kept: int) -> None:
    article = ["Le pont a rouvert lundi à l'aube aux camions, qui attendaient."] * 3
    assert without_foot([*article, *foot], load_boilerplate().entry_of) == [*article, *foot[:kept]]


def test_lines_under_a_title_that_name_author_and_day() -> None:
    page = "Le pont rouvre\r\nPar Nadia Perrin\r\nPublié le 14 mai 2031 à 17h22 Lecture : 3 min.\r\n" + TEXT
    entry, _ = printed_article([page], "Le pont rouvre", lambda _: False)
    assert (entry.author, str(entry.date), entry.text) == ("Par Nadia Perrin", "2031-05-14 17:22:00", TEXT)


@pytest.mark.parametrize("stated", ["Microsoft Word - pont.docx", "about:blank", "Sans titre", "pont.indd"])
def test_what_programs_state_is_no_title(stated: str) -> None:
    assert printed_article([TEXT], stated, lambda _: False)[0].title == ""


def test_a_browser_prints_address_and_title_on_every_page() -> None:
    pages = [f"Menu.\r\n{PAGES[0].partition('2031')[2].strip()}", PAGES[1]]
    printed = [page + FOOT.format(number) for number, page in enumerate(pages, 1)]
    assert len(printed_lines(printed)[1]) == 2
    entry, address = printed_article(printed, "Le pont de l'Aldre rouvre - Le Ducat", lambda _: False)
    assert entry.text == TEXT
    assert (entry.title, entry.outlet) == ("Le pont de l'Aldre rouvre", "Le Ducat")
    assert address == entry.url == "https://ducat.example/2031/05/14/pont"
