"""The controls moved as a reader moves them, without a browser: what is offered, and what is answered."""

import re
from base64 import b64decode
from dataclasses import replace
from html import escape, unescape

import pytest

from analysis import words
from analysis.errors import UserError
from analysis.explore import Corpus, Explorer, load_corpus
from analysis.explore.views import article_view, outlet_pair_view, speaker_view, word_view

NOTE = '<p class="note"'


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def demo() -> Corpus:
    return load_corpus("data/demo")


@pytest.fixture
def explorer(demo: Corpus) -> Explorer:
    return Explorer(demo)


def titles(html: str) -> list[str]:
    """The findings that the figures of an answer have as their titles, each in its drawing for wide panels."""
    return re.findall(r"<svg[^>]* class=\"wide\"[^>]*>\s*(?:<!--.*?-->\s*)?<title>(.*?)</title>", html)


def test_it_opens_on_the_most_frequent_word_of_all_articles(explorer: Explorer, demo: Corpus) -> None:
    assert explorer.chosen is demo
    assert explorer.word.word.value == next(iter(demo.once.frequent_words))
    assert explorer.articles.summary.value.startswith("<p>24 articles from 5 outlets, 12 to 17 May 2031</p>")


def test_a_word_has_its_course_its_company_and_its_lines(explorer: Explorer) -> None:
    explorer.word.word.value = "traité"
    course, company = titles(explorer.word.answer.value)
    assert course.startswith("“traité” over time: no clear peak")
    assert "is most closely tied to “traité”" in company
    lines = re.findall(r'<td class="word"[^>]*>(?:<a[^>]*>)?(.*?)<', explorer.word.answer.value)
    assert len(lines) >= 10
    assert {line.lower() for line in lines} <= {"traité", "traités"}
    assert f"occurs {len(lines)} times, in" in explorer.word.answer.value


def test_another_word_gives_another_answer(explorer: Explorer) -> None:
    before = explorer.word.answer.value
    explorer.word.word.value = "péage"
    assert titles(explorer.word.answer.value) != titles(before)


def test_a_word_without_content_is_followed_too(explorer: Explorer) -> None:
    explorer.word.word.value = "contre"
    answer = unescape(explorer.word.answer.value)
    assert titles(answer)[0].startswith("“contre” over time: no clear peak")
    assert "Outlet by outlet, per 10,000 words" in answer
    assert "content word" not in answer


def test_a_word_with_content_is_counted_among_such_words_everywhere(explorer: Explorer) -> None:
    explorer.word.word.value = "traité"
    assert not re.findall(r"per 10,000\s(?!content words)[^<]{9}", unescape(explorer.word.answer.value))


@pytest.mark.parametrize("query", ["(", "«", "…", "**"])
def test_what_has_no_letter_or_digit_gives_one_sentence(explorer: Explorer, query: str) -> None:
    explorer.word.word.value = query
    assert unescape(explorer.word.answer.value).count("is no word: type something with a letter or a digit.") == 1
    assert "<table" not in explorer.word.answer.value


def test_marks_are_no_words_for_a_regular_expression_either(explorer: Explorer) -> None:
    explorer.word.word.value = r"/\W/"
    assert "“/\\W/” does not occur" in unescape(explorer.word.answer.value)


def test_a_speaker_has_statements_verbs_and_tone(explorer: Explorer, demo: Corpus) -> None:
    explorer.tabs.selected_index = 1
    explorer.speaker.speaker.value = "Hélène Astravel"
    answer = explorer.speaker.answer.value
    statements = demo.once.statements[demo.once.statements["speaker"] == "Hélène Astravel"]
    assert answer.startswith(f"<p>{len(statements)} statements in")
    assert answer.count("<blockquote") == len(statements)
    told = answer.partition("Tone of the sentences that name Hélène Astravel")[2]
    assert "cannot be told" in told
    assert "<table" not in told
    assert "<table" in answer.partition("The words that introduce them")[2]
    assert statements["cue_lemma"].mode()[0] in answer


def test_how_somebody_is_introduced_is_told_of_their_own_statements(demo: Corpus) -> None:
    speakers, cues = ["Anne Morel", *["Jean Petit"] * 3], ["affirmer", "dire", "dire", "affirmer"]
    made = demo.once.statements.head(4).assign(speaker=speakers, cue_lemma=cues)
    answer = unescape(speaker_view(replace(demo, statements=made), "Anne Morel")).replace("\xa0", " ")
    introduced = answer.partition("The words that introduce them")[2].partition("</table>")[0]
    assert "an introducing word: 1 by Anne Morel, 3 by others" in introduced
    assert re.findall(r"<td[^>]*>([^<]*)</td>", introduced) == ["affirmer", "assertive", "1", "100.0", "33.3"]
    assert "more than any other word" not in answer


def test_who_says_nothing_gives_a_sentence(demo: Corpus) -> None:
    with pytest.raises(UserError, match="Anne Morel is not reported as having said anything here"):
        speaker_view(demo, "Anne Morel")


def test_where_nobody_is_quoted_one_sentence_says_so(explorer: Explorer, demo: Corpus) -> None:
    """There is nobody to choose, and "None" is nobody's name."""
    explorer.speaker.look_at(replace(demo, statements=demo.statements.head(0)))
    assert explorer.speaker.answer.value.startswith(NOTE)
    assert "Nobody who is named is reported as having said anything here." in explorer.speaker.answer.value


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("La Brise", None, "La Brise is not among the chosen outlets"),
        ("Fil AVP", "La Brise", "La Brise is not among the chosen outlets"),
        ("Fil AVP", "Fil AVP", "Both are the same outlet"),
    ],
)
def test_an_outlet_that_is_not_there_is_not_said_to_be_alike(
    demo: Corpus, one: str, other: str | None, said: str
) -> None:
    with pytest.raises(UserError, match=said):
        outlet_pair_view(demo, one, other)


@pytest.mark.parametrize(("other", "silent"), [("Fil AVP", "Fil AVP"), (None, "Le Cours du Ducat")])
def test_an_outlet_without_words_is_named(demo: Corpus, other: str | None, silent: str) -> None:
    content = demo.content[demo.content["outlet"] != silent]
    with pytest.raises(UserError, match=f"{silent} has no words to compare"):
        outlet_pair_view(replace(demo, content=content), "Le Cours du Ducat", other)


def test_an_article_that_is_not_there_gives_a_sentence(demo: Corpus) -> None:
    with pytest.raises(UserError, match="nowhere is not among the chosen articles"):
        article_view(demo, "nowhere")


def test_words_that_are_not_counted_are_not_said_to_be(demo: Corpus) -> None:
    """« de* » leads to « demander », which is counted among content words, and to « de », which is not."""
    view = word_view(demo, "de*")
    together = unescape(re.sub("<[^>]+>", "", view)).partition("Counted together: ")[2].partition(".")[0]
    assert "demander" in together
    assert "“de”" not in together


def test_two_outlets_are_ranked_only_where_a_word_sets_them_apart(explorer: Explorer, demo: Corpus) -> None:
    explorer.tabs.selected_index = 2
    explorer.outlets.one.value = "Le Cours du Ducat"
    against_all = explorer.outlets.answer.value
    assert against_all.startswith("<p>No word differs beyond chance between Le Cours du Ducat and the others: ")
    explorer.outlets.other.value = "Fil AVP"
    assert "between Le Cours du Ducat and Fil AVP: " in explorer.outlets.answer.value
    assert titles(explorer.outlets.answer.value) == []
    own = (demo.content["outlet"] == "Le Cours du Ducat") & (demo.content["start"] % 2 == 0)
    apart = replace(demo, content=demo.content.assign(lemma=own.map({True: "minerai", False: "pont"})))
    assert titles(outlet_pair_view(apart, "Le Cours du Ducat"))[0].startswith("“minerai” marks out Le Cours du Ducat")


def test_an_article_is_shown_with_its_statements_marked(explorer: Explorer, demo: Corpus) -> None:
    explorer.tabs.selected_index = 3
    explorer.article.article.value = "2031-05-15-avp-signature"
    answer = explorer.article.answer.value
    assert "La Valmarie et la Kersovie signent le traité de l&#x27;Aldre" in answer
    assert answer.count("<mark") >= (demo.statements["article_id"] == "2031-05-15-avp-signature").sum() > 3
    explorer.articles.tick(["Le Frondeur d'Ostrelle"])
    assert "frondeur" in explorer.article.article.value


def test_other_articles_change_what_is_seen_and_what_is_offered(explorer: Explorer) -> None:
    explorer.word.word.value = "traité"
    before = explorer.word.answer.value
    explorer.articles.tick(["Fil AVP", "L'Écho de la Haute-Aldre"])
    assert explorer.word.word.value == "traité"
    assert explorer.word.answer.value != before
    assert explorer.articles.summary.value.startswith("<p>11 articles from 2 outlets")
    explorer.tabs.selected_index = 2
    assert [value for _, value in explorer.outlets.one.options] == ["Fil AVP", "L'Écho de la Haute-Aldre"]


def test_the_days_are_chosen_with_their_ends(explorer: Explorer) -> None:
    explorer.articles.days.index = (1, 2)
    assert set(explorer.chosen.articles["date"].dt.day) == {13, 14}


def test_what_is_not_seen_waits_until_its_tab_is_opened(explorer: Explorer) -> None:
    explorer.articles.tick(["Fil AVP"])
    assert explorer.speaker.answer.value == ""
    explorer.tabs.selected_index = 1
    assert explorer.speaker.corpus is explorer.chosen


def test_a_speaker_stays_chosen_while_there_are_statements(explorer: Explorer, demo: Corpus) -> None:
    explorer.tabs.selected_index = 1
    explorer.speaker.speaker.value = "Amadis Kerune"
    with_him = demo.statements.loc[demo.statements["speaker"] == "Amadis Kerune", "outlet"].iloc[0]
    explorer.articles.tick([with_him])
    assert explorer.speaker.speaker.value == "Amadis Kerune"


@pytest.mark.parametrize("tab", [0, 1, 2, 3])
def test_no_article_gives_a_sentence(explorer: Explorer, tab: int) -> None:
    explorer.tabs.selected_index = tab
    explorer.articles.none.click()
    answer = [explorer.word, explorer.speaker, explorer.outlets, explorer.article][tab].answer.value
    assert answer.startswith(NOTE)
    assert "No article is chosen: tick an outlet" in answer
    explorer.articles.all.click()
    assert len(explorer.chosen.articles) == 24


def test_an_unknown_word_gives_a_sentence(explorer: Explorer) -> None:
    explorer.word.word.value = "<b>somet"
    assert explorer.word.answer.value.startswith(NOTE)
    assert "“&lt;b&gt;somet” does not occur" in explorer.word.answer.value


def test_one_outlet_gives_a_sentence(explorer: Explorer) -> None:
    explorer.tabs.selected_index = 2
    explorer.articles.tick(["Fil AVP"])
    assert "Only one outlet is chosen: tick another one" in explorer.outlets.answer.value


def test_an_outlet_against_itself_gives_a_sentence(explorer: Explorer) -> None:
    explorer.tabs.selected_index = 2
    explorer.outlets.other.value = explorer.outlets.one.value
    assert explorer.outlets.answer.value.startswith(NOTE)


def test_one_article_without_a_speaker_can_be_explored() -> None:
    explorer = Explorer(load_corpus("data/articles"))
    assert "<figure" in explorer.word.answer.value
    assert explorer.articles.days not in explorer.articles.children  # one day is nothing to choose from
    explorer.tabs.selected_index = 2
    assert "Only one outlet is chosen" in explorer.outlets.answer.value


def test_a_word_is_counted_outlet_by_outlet(explorer: Explorer, demo: Corpus) -> None:
    explorer.word.word.value = "traité"
    answer = explorer.word.answer.value
    assert "Outlet by outlet" in answer
    assert all(escape(outlet) in answer for outlet in demo.outlets)


def test_words_of_a_family_are_counted_together_and_named(explorer: Explorer) -> None:
    explorer.word.word.value = "sign*"
    answer = explorer.word.answer.value
    assert "Counted together: " in answer
    assert "“signer”" in answer
    assert "“signature”" in answer


def test_what_somebody_said_stands_before_how_it_is_introduced(explorer: Explorer) -> None:
    explorer.tabs.selected_index = 1
    answer = explorer.speaker.answer.value
    assert 0 < answer.index("<blockquote") < answer.index("The words that introduce them")


def test_two_outlets_have_the_figures_of_the_report(explorer: Explorer, demo: Corpus) -> None:
    key = words.keyness_of_each(words.word_counts(demo.content, by=["outlet", "article_id"]), at_least=3)
    key = key[key["outlet"] == "Le Cours du Ducat"].drop(columns="outlet")
    explorer.tabs.selected_index = 2
    explorer.outlets.one.value = "Le Cours du Ducat"
    assert f'data-v="{key["g2"].max():.6g}"' in explorer.outlets.answer.value
    assert "corrected p by article" in explorer.outlets.answer.value


def test_each_chart_can_be_saved_as_a_picture(explorer: Explorer) -> None:
    pictures = re.findall(r'download="chart.png" href="data:image/png;base64,([^"]+)"', explorer.word.answer.value)
    assert len(pictures) == explorer.word.answer.value.count("<figure") == 2
    assert all(b64decode(picture).startswith(b"\x89PNG") for picture in pictures)


def test_outlets_have_equal_parts_of_what_they_print_alike(demo: Corpus) -> None:
    html = word_view(demo, "péniche")
    table = html.partition("<table")[2].partition("</table>")[0]
    assert "A text that several print is shared out equally among them." in html
    assert "equal parts" not in word_view(demo, "géraniums")
    assert "Le Frondeur" in table
    assert "0.67" in table  # two of a text that three print


def test_articles_whose_outlet_is_not_named_are_no_outlet_to_compare(demo: Corpus) -> None:
    def unnamed(*outlets: str) -> Corpus:
        tables = {name: getattr(demo, name) for name in ("articles", "tokens", "content", "mentions")}
        hidden = {
            name: table.assign(outlet=table["outlet"].astype(object).replace(list(outlets), "unknown"))
            for name, table in tables.items()
        }
        return replace(demo, **hidden)

    some = unnamed("Fil AVP")
    assert "Fil AVP" in word_view(demo, "traité")
    assert "not named" not in word_view(some, "traité").partition("Outlet by outlet")[2].partition("</table>")[0]
    explorer = Explorer(some)
    explorer.tabs.selected_index = 2
    assert [outlet for outlet, _ in explorer.outlets.one.options] == [one for one in demo.outlets if one != "Fil AVP"]
    but_one = unnamed(*list(demo.outlets)[1:])
    with pytest.raises(UserError, match="Only one outlet is chosen"):
        outlet_pair_view(but_one, "Fil AVP")
    assert "Outlet by outlet" not in word_view(but_one, "traité")
