"""The text of an article with its statements marked."""

from html.parser import HTMLParser

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.statements.show import COLOURS, NOBODY, nearest, show, speaker_colours

TEXT = "Selon Mme Morel, « le pont tiendra ».\n\nM. Petit a dit que Mme Morel espère que le pont tienne.\n"


def statements(*rows: tuple[list[list[int]], str | None, str]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "article_id": "a",
                "spans": spans,
                "speaker": who,
                "cue": cue,
                "kind": "direct",
                "rule": "subject",
            }
            for spans, who, cue in rows
        ],
        columns=["article_id", "spans", "speaker", "cue", "kind", "rule"],
    )


def article(text: str = TEXT) -> pd.Series:
    return pd.Series({"text": text}, name="a")


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


class Reader(HTMLParser):
    """Checks that tags nest, and keeps the words of the article and those of each mark."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.marks: list[list[str]] = []
        self.inside: list[list[str]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.open.append(tag)
        if tag == "mark":
            self.marks.append([])
            self.inside.append(self.marks[-1])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "mark":
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        for mark in self.inside:
            mark.append(data)


def read(text: str, rows: pd.DataFrame) -> Reader:
    reader = Reader()
    html = show(article(text), rows)._repr_html_()
    reader.feed(html[html.index('<div lang="fr">') : -len("</div>")])
    reader.close()
    assert reader.open == []
    return reader


def test_a_statement_inside_another_is_a_mark_inside_a_mark() -> None:
    inner, outer = "que le pont tienne", "que Mme Morel espère que le pont tienne"
    reader = read(TEXT, statements(([span(inner)], "Morel", "espère"), ([span(outer)], "Petit", "a dit")))
    assert ["".join(words) for words in reader.marks] == [outer, inner]


def test_a_statement_in_two_parts_is_two_marks_of_which_one_takes_the_focus() -> None:
    rows = statements(([span("le pont"), span("tiendra")], "Morel", "Selon"))
    html = show(article(), rows)._repr_html_()
    assert html.count("<mark") == 2
    assert html.count('tabindex="0"') == 1


def test_the_words_are_those_of_the_article_and_its_paragraphs_stay() -> None:
    reader = read(TEXT, statements(([span("le pont tiendra ».\n\nM. Petit")], None, "Selon")))
    assert "".join(reader.words) == TEXT
    assert ["".join(words) for words in reader.marks] == ["le pont tiendra ».", "M. Petit"]


def test_an_article_without_statements_is_its_text() -> None:
    html = show(article("Rien & <rien>."), statements())._repr_html_()
    assert html.endswith('<div lang="fr"><p>Rien &amp; &lt;rien&gt;.</p></div></div>')


def test_other_articles_statements_are_not_shown() -> None:
    rows = statements(([span("le pont")], "Morel", "Selon")).assign(article_id="b")
    assert "<mark" not in show(article(), rows)._repr_html_()


def test_names_are_escaped() -> None:
    html = show(article(), statements(([span("le pont")], '"<b>"', "Selon")))._repr_html_()
    assert 'data-who="&quot;&lt;b&gt;&quot;"' in html
    assert "<b>" not in html


def test_speakers_differ_in_colour_and_nobody_is_last() -> None:
    rows = statements(*[([[0, 1]], who, "dit") for who in [None, None, "A", "B", "B"]])
    assert speaker_colours(rows) == {"B": COLOURS[0], "A": COLOURS[1], NOBODY: COLOURS[-1]}


@pytest.mark.parametrize(
    ("words", "spans", "place"),
    [
        pytest.param("dit", [[21, 24]], (17, 20), id="the nearer of two"),
        pytest.param("dit", [[4, 10]], (17, 20), id="the cue of the statement, not a word in it"),
        pytest.param("redit", [[0, 1]], None, id="not there"),
        pytest.param("di", [[0, 1]], None, id="a part of a word"),
        pytest.param("", [[0, 1]], None, id="no cue"),
    ],
)
def test_the_cue_is_the_nearest_outside_the_statement(
    words: str, spans: list[list[int]], place: tuple[int, int] | None
) -> None:
    assert nearest("Il dit oui. Elle dit non.", words, spans) == place


@given(
    st.text("ab \n&<", min_size=1, max_size=30).flatmap(
        lambda text: st.tuples(
            st.just(text),
            st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))), max_size=5),
        )
    )
)
def test_whatever_overlaps_the_tags_nest_and_every_letter_stays(
    case: tuple[str, list[tuple[int, int]]],
) -> None:
    text, spans = case
    rows = statements(*[([[start, end]], "A", "ab") for start, end in spans if start < end])
    assert "".join(read(text, rows).words) == text
