"""Tables as readers get them."""

import re

import pandas as pd
import pytest

from analysis.show import courses, table
from analysis.show.data_tables import REST, as_text, whole_table
from analysis.show.links import linked
from analysis.show.shown import WHOLE
from analysis.wording import in_language, sum_of_parts


def html(frame: pd.DataFrame, *, rows: int = 20, columns: list[str] | None = None) -> str:
    return table(frame, rows=rows, columns=columns)._repr_html_()


def test_french_words_are_marked_and_numbers_are_not() -> None:
    shown = html(pd.DataFrame({"lemma": ["paix"], "n": [3]}))
    assert '<td lang="fr"><span data-word="paix">paix</span></td><td class="number">3</td>' in shown
    assert '<th scope="col">word</th><th scope="col" class="number">n</th>' in shown


def test_a_word_leads_to_its_concordance_or_else_to_where_it_is_used_first() -> None:
    rows = pd.DataFrame({"lemma": ["paix", "pont"], "article_id": "a", "start": [3, 20], "end": [7, 24]})
    shown = html(rows, columns=["lemma"])
    without = linked(shown, {"a": "articles.html"}, lambda place: f"s{place.start}")
    assert '<a href="articles.html#s3">paix</a>' in without
    with_lines = linked(f'{shown}<i id="context-paix"></i>', {"a": "articles.html"}, lambda place: f"s{place.start}")
    assert '<td lang="fr"><a href="#context-paix">paix</a></td>' in with_lines
    assert '<a href="articles.html#s20">pont</a>' in with_lines
    assert "<a" not in linked(shown, {}, lambda place: "")


def test_a_table_that_is_cut_says_so_and_keeps_the_rest_for_the_reader() -> None:
    page, rest = html(pd.DataFrame({"n": [1, 2, 3]}), rows=2).split("<tbody hidden>")
    assert "<caption>2 of 3 rows</caption>" in page
    assert (page.count("<td"), rest.count("<td")) == (2, 1)


def test_people_who_are_shared_out_are_told_as_in_the_chart() -> None:
    """One decimal below 100, none above, unless they are whole: as `charts.women_dots` writes them."""
    shown = html(pd.DataFrame({"women": [50.5, 7.0, 120.25], "unknown": [6.5, 0.25, 3.0]}))
    assert re.findall(r'<td class="number"[^>]*>([^<]*)</td>', shown) == ["50.5", "6.5", "7", "0.3", "120", "3"]
    labels = [str(sum_of_parts(n)) for n in (50.5, 7.0, 120.25)]
    assert labels == ["50.5", "7", "120"]


def test_a_whole_table_has_no_caption() -> None:
    shown = html(pd.DataFrame({"n": [1, 2, 3]}), rows=3)
    assert "<caption>" not in shown
    assert "hidden" not in shown


def test_a_table_of_nothing_says_so() -> None:
    assert "<caption>no rows</caption>" in html(pd.DataFrame({"n": []}))


def test_a_sentence_that_the_model_gives_no_label_is_said_to_be_unsure() -> None:
    frame = pd.DataFrame({"label": pd.Series(["positive", None], dtype=object)})
    assert '<td class="whole">positive</td></tr><tr><td class="whole">not sure</td>' in html(frame)


def test_a_page_carries_so_many_rows_and_no_more() -> None:
    shown = html(pd.DataFrame({"n": range(1200)}), rows=50)
    assert f"<caption>50 of 1,200 rows<span> · This page has the first 300.</span>{REST}</caption>" in shown
    assert shown.count("<td") == 300


def test_of_a_table_without_rank_a_page_carries_rows_from_its_beginning_to_its_end() -> None:
    frame = pd.DataFrame({"outlet": ["Écho"] * 1000 + ["Voix"] * 500, "n": range(1500)})
    shown = table(frame, rows=50, ranked=False)
    cut = "This page has 300 of them, taken at even intervals."
    assert f"<caption>50 of 1,500 rows<span> · {cut}</span>{REST}</caption>" in shown.html
    assert (shown.html.count("<td>Écho</td>"), shown.html.count("<td>Voix</td>")) == (200, 100)
    assert len(shown.whole.splitlines()) == 1501
    assert table(frame.head(300), ranked=False).html == table(frame.head(300)).html


def test_a_p_value_is_never_nothing() -> None:
    shown = html(pd.DataFrame({"p_corrected": [0.000123, 0.02, None]}))
    assert '<td class="number" data-v="0.000123">&lt;0.01</td>' in shown
    assert ">0.02</td>" in shown


def test_what_is_shown_rounded_or_grouped_is_there_exactly() -> None:
    frame = pd.DataFrame({"p": [0.000123], "n": [1200], "few": [3], "date": [pd.Timestamp("2031-05-12")]})
    shown = html(frame)
    assert '<td class="number" data-v="0.000123">0.00</td><td class="number" data-v="1200">1,200</td>' in shown
    assert '<td class="number">3</td><td class="day" data-v="2031-05-12">12 May 2031</td>' in shown


@pytest.mark.parametrize(
    ("frame", "columns", "pointer"),
    [
        pytest.param(
            {"article_id": ["a b"], "start": [3], "end": [9], "quote": ["oui"]},
            ["quote"],
            '<td lang="fr"><a data-article="a b" data-span="3 9">oui</a></td>',
            id="a statement",
        ),
        pytest.param(
            {"article_id": ["a"], "title": ["Le pont"]},
            ["title", "article_id"],
            '<td lang="fr"><a data-article="a">Le pont</a></td><td>a</td>',
            id="an article by its title",
        ),
        pytest.param({"article_id": ["a"]}, ["article_id"], '<td><a data-article="a">a</a></td>', id="by its id"),
        pytest.param({"quote": ["oui"]}, ["quote"], '<td lang="fr">oui</td>', id="nothing to point to"),
    ],
)
def test_a_row_points_to_its_place(frame: dict, columns: list[str], pointer: str) -> None:
    assert pointer in html(pd.DataFrame(frame), columns=columns)


def test_words_of_an_article_cannot_become_markup() -> None:
    assert "<td>&lt;script&gt;</td>" in html(pd.DataFrame({"outlet": ["<script>"]}))


def test_an_outlet_that_is_not_known_is_said_to_be_so_and_a_word_is_not() -> None:
    shown = html(pd.DataFrame({"outlet": ["unknown", "Écho"], "quote": ["unknown", "Oui"]}))
    assert '<td>outlet not named</td><td lang="fr">unknown</td>' in shown


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(None, "", id="nobody"),
        pytest.param(pd.NaT, "", id="no date"),
        pytest.param(pd.Timestamp("2031-05-12"), "12 May 2031", id="a day"),
        pytest.param(12345, "12,345", id="a count"),
        pytest.param(-0.125, "−0.13", id="a score"),
        pytest.param([["très bon", 0.7], ["grave", -0.25]], "très bon +0.70, grave −0.25", id="evidence"),
        pytest.param([], "", id="no evidence"),
    ],
)
def test_values_are_written_for_readers(value: object, text: str) -> None:
    assert as_text(value) == text


def test_what_a_page_does_not_carry_is_handed_on_as_csv() -> None:
    frame = pd.DataFrame({"quote": ["=HYPERLINK(1)", *["Oui"] * 400], "n": range(401)})
    lines = table(frame)._repr_mimebundle_()[WHOLE].splitlines()
    assert lines[0] == "\ufeffquote,n"
    assert lines[1] == "'=HYPERLINK(1),0"
    assert len(lines) == 402
    assert table(frame.head(300))._repr_mimebundle_() == {}


def test_a_whole_table_opens_in_a_french_excel() -> None:
    frame = pd.DataFrame({"quote": ["Oui; non", "=1+1"], "kind": ["mixed", "direct"], "per_10k": [0.25, 1200.5]})
    with in_language("fr"):
        lines = whole_table(frame).splitlines()
    assert lines == ["\ufeffpropos;discours;pour 10\u202f000", '"Oui; non";mixte;0,25', "'=1+1;direct;1200,5"]
    assert whole_table(frame) == "\ufeffquote,kind,per_10k\nOui; non,mixed,0.25\n'=1+1,direct,1200.5\n"


def test_a_column_without_a_value_is_left_out() -> None:
    frame = pd.DataFrame(
        {"lemma": ["paix", "pont"], "low": [float("nan")] * 2, "also": ["", ""], "outlet": "unknown", "n": 2}
    )
    assert html(frame).count("<th scope") == 2
    assert html(frame.assign(low=[float("nan"), 0.5], outlet=["unknown", "Écho"])).count("<th scope") == 4
    assert html(frame.head(0)).count("<th scope") == 5


def test_the_title_of_the_only_article_is_not_said_again_in_each_row() -> None:
    frame = pd.DataFrame({"article_id": "a", "quote": ["Oui", "Non"], "title": "Le pont rouvre"})
    columns = ["quote", "title"]
    assert "Le pont rouvre" not in html(frame, columns=columns)
    assert html(frame.assign(article_id=["a", "b"]), columns=columns).count("Le pont rouvre") == 2
    assert "Le pont rouvre" in html(frame, columns=["title"]), "by which a row leads to its article"


def test_two_who_speak_together_are_joined_and_yes_and_no_are_words() -> None:
    shown = html(pd.DataFrame({"speaker": ["Mme Morel; M. Petit"], "named": [True]}))
    assert '<td data-v="Mme Morel; M. Petit">Mme Morel and M. Petit</td><td>yes</td>' in shown
    assert '<th scope="col">named</th>' in shown


def test_a_period_is_read_in_words_and_sorted_as_it_is() -> None:
    assert '<td class="day" data-v="2031-05">May 2031</td>' in html(pd.DataFrame({"period": ["2031-05"]}))


def test_guillemets_stay_on_the_line_of_their_words() -> None:
    assert "«\u00a0Non\u00a0» partout" in html(pd.DataFrame({"quote": ["« Non » partout"]}))


def test_a_course_is_drawn_with_its_figures_and_stays_out_of_the_file() -> None:
    frame = pd.DataFrame({"lemma": ["paix", "pont"] * 200, "course": [[0.0, 12.4], None] * 200})
    shown = table(frame, rows=2)
    assert '<title>0 · 12</title><path d="M0 16h10"' in shown.html
    assert shown.html.count("<svg") == 150
    assert shown.whole.splitlines()[0] == "\ufefflemma"
    assert html(frame.assign(course=None)).count("<th scope") == 1


def test_a_course_has_a_value_for_each_period_and_needs_two() -> None:
    rows = pd.DataFrame({"speaker": ["A", "B", "A"], "period": ["2", "2", "1"], "words": [3, 4, 5]})
    assert courses(rows, "speaker", "period", "words").to_dict() == {"A": [5.0, 3.0], "B": [0.0, 4.0]}
    assert courses(rows.head(2), "speaker", "period", "words").empty


def test_the_file_of_the_whole_says_of_which_article_a_row_is() -> None:
    frame = pd.DataFrame({"quote": ["Oui"] * 400, "article_id": "a", "start": 3})
    assert table(frame, columns=["quote"]).whole.splitlines()[:2] == ["\ufeffarticle_id,quote", "a,Oui"]


def test_statements_without_a_date_have_no_column_of_dates_and_days_in_the_file_are_days() -> None:
    said = pd.DataFrame({"article_id": "a", "outlet": ["Écho", "Voix"] * 200, "date": pd.NaT, "speaker": "A"})
    said = said.assign(quote="Oui", start=3, end=6)
    columns = ["outlet", "date", "speaker", "quote"]
    heads = re.findall(r"<th [^>]*>([^<]*)</th>", html(said, columns=columns))
    assert heads == ["outlet", "speaker", "quote"]
    lines = table(said.assign(date=pd.Timestamp("2031-05-12")), columns=columns).whole.splitlines()
    assert lines[:2] == ["\ufeffarticle_id,outlet,date,speaker,quote", "a,Écho,2031-05-12,A,Oui"]


def test_per_cents_are_never_all_or_nothing_that_is_not() -> None:
    frame = pd.DataFrame({"percent": [99.97, 0.02, 97.45, 100.0], "low": [99.0, 0.0, 0.01, 99.96], "n": [1, 2, 3, 4]})
    cells = re.findall(r">([^<]*)</td>", table(frame).html)
    assert cells == ["&gt;99.9", "99.0", "1", "&lt;0.1", "0.0", "2", "97.5", "&lt;0.1", "3", "100.0", "&gt;99.9", "4"]


@pytest.mark.parametrize("kind", ["int64", "Int64", "int32"])
def test_a_number_reads_alike_whatever_its_kind(kind: str) -> None:
    assert ">5,000</td>" in table(pd.DataFrame({"outlets": pd.Series([5000], dtype=kind)})).html
