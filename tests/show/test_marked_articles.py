"""The text of an article with its statements marked."""

import re
from html.parser import HTMLParser

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis import show
from analysis.charts.palette import PEOPLE
from analysis.show.colours import NOBODY, colours_of, speaker_colours
from analysis.show.links import linked, statement_anchor

TEXT = "Selon Mme Morel, « le pont tiendra ».\n\nM. Petit a dit que Mme Morel espère que le pont tienne.\n"


COLUMNS = ["article_id", "spans", "speaker", "cue", "cue_span", "kind", "source_text", "speaker_rule"]


def statements(*rows: tuple[list[list[int]], str | None, str], text: str = TEXT) -> pd.DataFrame:
    """Statements of the article "a"; their cue is underlined where it first stands in `text`."""
    places = [max(text.find(cue), 0) for _, _, cue in rows]
    return pd.DataFrame(
        [
            ("a", spans, who, cue, [at, at + len(cue)], "direct", "elle", "subject")
            for (spans, who, cue), at in zip(rows, places, strict=True)
        ],
        columns=COLUMNS,
    )


def article(text: str = TEXT) -> pd.Series:
    return pd.Series({"text": text}, name="a")


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


class Reader(HTMLParser):
    """Checks that tags nest, and keeps the words of the article, those of each mark, and those that are underlined."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, dict]] = []
        self.marks: list[tuple[dict, list[str]]] = []
        self.cues: list[tuple[dict, list[str]]] = []
        self.inside: list[list[str]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.open.append((tag, dict(attrs)))
        if tag in ("mark", "u"):
            words: list[str] = []
            (self.marks if tag == "mark" else self.cues).append((dict(attrs), words))
            self.inside.append(words)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        if tag in ("mark", "u"):
            self.inside.pop()

    def handle_data(self, data: str) -> None:
        if any(attrs.get("class") == "about" for _, attrs in self.open):
            return
        self.words.append(data)
        for words in self.inside:
            words.append(data)

    def marked(self) -> list[str]:
        return ["".join(words) for _, words in self.marks]


def read(text: str, rows: pd.DataFrame) -> Reader:
    reader = Reader()
    html = show.article(article(text), rows)._repr_html_()
    body = html[html.index('<div lang="fr">') :]
    reader.feed(body[: body.index("</div>")] + "</div>")
    reader.close()
    assert reader.open == []
    return reader


def test_a_statement_inside_another_is_a_mark_inside_a_mark() -> None:
    inner, outer = "que le pont tienne", "que Mme Morel espère que le pont tienne"
    reader = read(TEXT, statements(([span(inner)], "Morel", "espère"), ([span(outer)], "Petit", "a dit")))
    assert reader.marked() == [outer, inner]
    assert [mark["data-n"] for mark, _ in reader.marks] == ["1", "2"]


def test_a_statement_in_two_parts_is_two_marks_with_one_number_of_which_one_takes_the_focus() -> None:
    reader = read(TEXT, statements(([span("le pont"), span("tiendra")], "Morel", "Selon")))
    (first, _), (second, _) = reader.marks
    assert first["data-n"] == second["data-n"]
    assert (first["data-who"], second["data-who"]) == ("Morel", "… Morel")
    assert "tabindex" in first
    assert "tabindex" not in second


def test_marks_are_numbered_in_reading_order_and_outer_ones_first() -> None:
    rows = statements(
        ([span("que le pont tienne")], "Morel", ""),
        ([span("que Mme Morel espère que le pont tienne")], "Petit", ""),
        ([span("le pont tiendra")], "Morel", ""),
    )
    marks = [mark["id"] for mark, _ in read(TEXT, rows).marks]
    assert marks == [statement_anchor("a", *rows["spans"][place][0]) for place in (2, 1, 0)]


def test_the_cue_is_underlined_once_and_knows_all_its_statements() -> None:
    rows = statements(([span("le pont tiendra")], "Morel", "Selon"), ([span("que le pont tienne")], "Morel", "Selon"))
    ((cue, words),) = read(TEXT, rows).cues
    assert (cue["data-n"], words) == ("1 2", ["Selon"])


def test_no_cue_no_underline() -> None:
    assert read(TEXT, statements(([span("le pont")], "Morel", ""))).cues == []


def test_every_mark_is_described_by_a_note_with_speaker_cue_kind_and_rule() -> None:
    html = show.article(article(), statements(([span("le pont")], "Mme Morel; M. Petit", "Selon")))._repr_html_()
    described = re.findall(r'<mark[^>]* aria-describedby="([^"]+)"', html)
    notes = dict(re.findall(r'<li id="([^"]+)">(.*?)</li>', html))
    assert described == list(notes)
    text = re.sub("<[^>]+>", "", notes[described[0]]).replace("\u00a0", " ")
    assert text == (
        "Mme Morel and M. Petit · direct: quoted in the speaker’s words · cue: « Selon » · "
        "speaker found by: subject « elle »"
    )


def test_two_statements_of_one_stretch_have_ids_and_notes_of_their_own() -> None:
    """Both speakers of a list, or a statement in parts around the whole of another."""
    rows = statements(
        ([span("le pont tiendra")], "Mme Morel", "Selon"),
        ([span("le pont tiendra")], "M. Petit", "a dit"),
        ([span("le pont"), span("tiendra")], "Mme Roux", "a dit"),
    )
    html = show.article(article(), rows).html
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids)) == 6
    notes = dict(re.findall(r'<li id="([^"]+)"><b>([^<]+)', html))
    described = re.findall(r'data-who="([^"…]+)"[^>]*aria-describedby="([^"]+)"', html)
    assert len(described) == 3
    assert all(notes[note] == who for who, note in described)


def test_of_nobody_no_rule_is_told() -> None:
    html = show.article(article(), statements(([span("le pont")], None, "Selon")))._repr_html_()
    text = re.sub("<[^>]+>", "", html).replace("\u00a0", " ")
    assert "no name found for « elle »" in text
    assert "found by" not in text


def test_the_words_are_those_of_the_article_and_its_paragraphs_stay() -> None:
    reader = read(TEXT, statements(([span("le pont tiendra ».\n\nM. Petit")], None, "Selon")))
    assert "".join(reader.words).replace("\u00a0", " ") == TEXT
    assert reader.marked() == ["le pont tiendra\u00a0».", "M. Petit"]


def test_no_line_ends_with_an_opening_guillemet_or_begins_with_a_closing_one() -> None:
    marked = statements(([span("le pont tiendra")], "Mme Morel", "Selon"))
    titles = pd.DataFrame({"text": [TEXT], "outlet": "unknown", "date": pd.NaT, "title": ""}, index=["a"])
    for html in (show.article(article(), marked).html, show.cards(marked, titles).html):
        assert "«\u00a0<mark" in html
        assert "</mark>\u00a0»" in html


def test_cards_say_how_many_of_the_statements_they_are() -> None:
    marked = statements(([span("le pont tiendra")], "Mme Morel", "Selon"))
    titles = pd.DataFrame({"text": [TEXT], "outlet": "unknown", "date": pd.NaT, "title": ""}, index=["a"])
    assert "The first 1 of 3 statements" in show.cards(pd.concat([marked] * 3), titles, rows=1).html
    assert "The first" not in show.cards(marked, titles, rows=1).html


def test_an_article_without_statements_is_its_text() -> None:
    html = show.article(article("Rien & <rien>."), statements())._repr_html_()
    assert html.endswith('<div lang="fr"><p>Rien &amp; &lt;rien&gt;.</p></div></article>')
    assert "No reported statement was found." in html


def test_other_articles_statements_are_not_shown() -> None:
    rows = statements(([span("le pont")], "Morel", "Selon")).assign(article_id="b")
    assert "<mark" not in show.article(article(), rows)._repr_html_()


def test_examples_are_articles_with_many_statements_that_one_can_read() -> None:
    texts = pd.Series({"long": "mot " * 1001, "none": "mot", "two": "mot", "one": "mot"})
    table = pd.DataFrame({"text": texts, "outlet": texts.index, "date": pd.NaT})
    one = statements(([[0, 3]], "Mme Morel", "mot"), text="mot")
    said = pd.concat([one.assign(article_id=name) for name in ("long", "long", "long", "two", "two", "one")])
    shown = show.most_quoted(table, said, n=3).html
    assert re.findall(r"\b(long|none|two|one)\b", re.sub("<style.*?</style>|<[^>]*>", " ", shown, flags=re.S)) == [
        "two",
        "one",
        "long",
    ]


def test_names_are_escaped() -> None:
    html = show.article(article(), statements(([span("le pont")], '"<b>"', "Selon")))._repr_html_()
    assert 'data-who="&quot;&lt;b&gt;&quot;"' in html
    assert '"<b>"' not in html


def test_speakers_differ_in_colour_and_nobody_is_last() -> None:
    rows = statements(*[([[0, 1]], who, "dit") for who in [None, None, "A", "B", "B"]])
    assert speaker_colours(rows) == {"B": PEOPLE[0], "A": PEOPLE[1], NOBODY: PEOPLE[-1]}


def test_what_a_reprint_repeats_makes_nobody_more_quoted() -> None:
    said = [("a", "A", "Le pont rouvre"), ("b", "A", "Le pont rouvre"), ("c", "A", "Le pont rouvre")]
    said += [("d", "B", "Il pleut"), ("d", "B", "Il neige")]
    colours = speaker_colours(pd.DataFrame(said, columns=["article_id", "speaker", "quote"]))
    assert colours == {"B": PEOPLE[0], "A": PEOPLE[1]}


def test_a_speaker_has_one_colour_and_nobody_else_in_the_same_article_has_it() -> None:
    said = [("a", "A"), ("a", "A"), ("a", "B"), ("b", "B"), ("b", "C"), ("c", "A"), ("c", "C"), ("d", "D")]
    colours = speaker_colours(pd.DataFrame(said, columns=["article_id", "speaker"]))
    assert colours == {"A": PEOPLE[0], "B": PEOPLE[1], "C": PEOPLE[2], "D": PEOPLE[3]}
    assert colours_of(["C", "B"], colours) == {"B": PEOPLE[1], "C": PEOPLE[2]}


def test_of_seven_speakers_in_an_article_the_least_quoted_is_grey() -> None:
    said = [("a", name) for name in "ABCDEFG"] + [("b", "G")]
    colours = speaker_colours(pd.DataFrame(said + said[:6], columns=["article_id", "speaker"]))
    assert [colours[name] for name in "ABCDEFG"] == list(PEOPLE)


def test_two_together_are_written_for_people() -> None:
    html = show.article(article(), statements(([span("le pont")], "Morel; Petit", "Selon")))._repr_html_()
    assert 'data-who="Morel and Petit"' in html


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
    rows = statements(*[([[start, end]], "A", "ab") for start, end in spans if start < end], text=text)
    assert "".join(read(text, rows).words) == text


def copied(*rows: tuple[str, str, int, int, int, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["article_id", "source", "start", "end", "words", "first"])


SOURCES = pd.DataFrame(
    {
        "outlet": ["L'Écho & Cie", "unknown"],
        "date": [pd.Timestamp("2031-05-12"), pd.NaT],
        "title": ["Le pont <tient>", ""],
        "text": ["", "Le pont tiendra cent ans, dit-on."],
    },
    index=["écho-1", "voix-1"],
)


def test_what_another_outlet_printed_too_can_be_underlined_across_statements() -> None:
    start, end = TEXT.index("le pont tiendra"), TEXT.index(" que Mme Morel espère")
    passages = copied(("a", "écho-1", start, end, 7, "other"), ("b", "x", 0, 5, 1, "own"))
    said = statements(([span("le pont tiendra")], "A", "Selon"))
    html = show.article(article(), said, passages, SOURCES).html
    where = "L&#x27;Écho &amp; Cie, 12 May 2031 · Le pont &lt;tient&gt;"
    inside = re.findall(rf'<span class="taken" title="{where}">(.*?)</span>', html, flags=re.DOTALL)
    assert [re.sub("<[^>]+>|A ·.*", "", part).strip() for part in inside][-1] == "M. Petit a dit"
    assert "printed too: 39% of the words (first printed there)" in html
    assert html.count('type="checkbox"') == 1
    assert "checkbox" not in show.article(article(), statements(), passages.tail(1)).html
    assert 'title="écho-1"' in show.article(article(), said, passages).html


def test_which_was_first_and_where_the_passages_stand_is_told_above_the_text() -> None:
    rows = [("écho-1", 0, 20, 4, "own"), ("voix-1", 20, 40, 6, "other"), ("écho-1", 40, 60, 3, "unknown")]
    passages = copied(*[("a", *row) for row in rows])
    html = show.most_quoted(pd.DataFrame([article()]), statements(), passages, SOURCES).html
    assert "(33% first printed there, 17% in an unknown order and 22% first printed here)" in html
    links = linked(html, {"voix-1": "articles.html"}, lambda place: f"in-{place.article_id}")
    told = re.search(r"These passages are also in (.*?)</p>", links)
    assert told is not None
    assert told[1] == (
        '<span lang="fr">Le pont &lt;tient&gt;</span> (L&#x27;Écho &amp; Cie, 12 May 2031) and '
        '<a href="articles.html#in-voix-1"><span lang="fr">Le pont tiendra cent ans, dit-on.</span></a>.'
    )


def test_a_statement_that_should_be_checked_is_said_to_be_unsure() -> None:
    said = statements(([span("le pont tiendra")], "Mme Morel", "Selon"), ([span("espère")], "M. Petit", "a dit"))
    likely = [show.article(article(), said.assign(confidence=[sure, 0.9])).html.count("unsure:") for sure in (0.6, 0.4)]
    without = show.article(article(), said).html.count("unsure:")
    unsure = show.article(article(), said.assign(confidence=0.4)).html.count("unsure:")
    assert likely[0] == without == 0
    assert unsure == 2 * likely[1] > 0
