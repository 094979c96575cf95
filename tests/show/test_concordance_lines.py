"""A concordance on a page."""

import pandas as pd
import pytest
from playwright.sync_api import Browser

from analysis import show
from analysis.show.links import linked


def lines(*rows: tuple[str, str, str]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["left", "keyword", "right"])
    return table.assign(article_id="a0", start=[15] * len(table), end=[21] * len(table))


def test_the_word_points_to_its_place_and_no_word_of_an_article_becomes_markup() -> None:
    page = show.concordance(lines(("Un <b>gras</b> ", "traité", " & un pont."))).html
    assert '<a data-article="a0" data-span="15 21">traité</a>' in page
    assert "&lt;b&gt;gras&lt;/b&gt;" in page
    assert "<b>" not in page


def test_a_page_shows_the_first_lines_and_says_so() -> None:
    found = lines(("La ", "paix", " viendra."), ("Cette ", "paix", " est là."), ("Une autre ", "paix", " arrive."))
    page, rest = show.concordance(found, rows=2).html.split("<tbody hidden>")
    assert "<caption>2 of 3 rows</caption>" in page
    assert (page.count("<a "), rest.count("<a ")) == (2, 1)


def test_what_a_page_does_not_carry_is_told() -> None:
    page = show.concordance(lines(*[("La ", "paix", f" viendra {n}.") for n in range(1001)]), rows=2).html
    assert "<caption>2 of 1,001 rows<span> · This page has the first 1,000.</span></caption>" in page
    assert page.count("<a ") == 1000


def test_lines_that_read_the_same_are_one_and_it_says_for_how_many_it_stands() -> None:
    found = lines(("La ", "paix", " viendra."), ("Cette ", "paix", " dure."), *[("La ", "paix", " viendra.")] * 2)
    found = found.assign(query="paix", outlet="Écho")
    page = show.concordance(found).html
    assert page.count("<a ") == 2
    assert page.count("<span>Écho, and 2 more</span>") == page.count("<span>Écho</span>") == 1
    folded = show.concordances(found).html
    assert "4 times" in folded.replace("\u00a0", " ")  # the word occurs as often as it is printed
    assert folded.count("<a ") == 2


def test_all_lines_shown_need_no_caption() -> None:
    assert "<caption>" not in show.concordance(lines(("La ", "paix", " viendra."))).html


def test_a_word_that_is_not_there_is_said_to_be_nowhere() -> None:
    assert "was not found" in show.concordance(lines()).html


def test_a_line_says_in_which_article_by_its_title_outlet_and_day() -> None:
    known = lines(("La ", "paix", " viendra.")).assign(
        title="Le pont & la « paix »", outlet="Écho", date=pd.Timestamp("2031-05-12")
    )
    cell = '<cite lang="fr">Le pont &amp; la «\u00a0paix\u00a0»</cite> <span>Écho, 12 May 2031</span>'
    assert cell in show.concordance(known).html
    assert '<td class="from"><cite lang="fr">a0</cite></td>' in show.concordance(lines(("La ", "paix", "."))).html


def test_a_word_in_a_table_leads_to_its_concordance_where_there_is_one() -> None:
    found = show.concordances(lines(("Les ", "États Unis", " partent.")).assign(query="états unis")).html
    words = show.table(pd.DataFrame({"lemma": ["états unis", "absent"]})).html
    page = linked(found + words, {}, lambda place: "nowhere")
    assert '<a href="#context-%C3%A9tats%2520unis">états unis</a>' in page
    assert 'id="context-états%20unis"' in page
    assert '<td lang="fr">absent</td>' in page
    assert page.count("<details") == 1


CONTEXT = "le syndicat des bateliers demande depuis des mois que soit signée "
# The words of a context of which something is seen, and whether all of each is.
SEEN = """box => {
  const [text, frame] = [box.firstChild, box.getBoundingClientRect()], seen = [];
  for (const word of text.data.matchAll(/[^ ]+/g)) {
    const range = document.createRange();
    range.setStart(text, word.index); range.setEnd(text, word.index + word[0].length);
    const place = range.getBoundingClientRect(), middle = (place.top + place.bottom) / 2;
    if (middle < frame.top || middle > frame.bottom) continue;
    seen.push([word[0], place.left >= frame.left - 1 && place.right <= frame.right + 1]);
  }
  return seen;
}"""


# Whether a word of a context is broken into two lines.
BROKEN = """box => [...box.firstChild.data.matchAll(/[^ ]+/g)].some(word => {
  const range = document.createRange();
  range.setStart(box.firstChild, word.index); range.setEnd(box.firstChild, word.index + word[0].length);
  return range.getClientRects().length > 1;
})"""


def test_a_long_word_on_a_telephone_is_left_out_and_not_cut(browser: Browser) -> None:
    """A page breaks a word that is wider than its line: of « sympathisants des » only « s des » was seen."""
    page = browser.new_page(viewport={"width": 390, "height": 844}, offline=True)
    found = lines(("le mot interministérialisations des ", "gilets jaunes de samedi", " interministérialisations"))
    page.set_content(f"<style>body {{ overflow-wrap: break-word }}</style>{show.concordance(found).html}")
    assert not any(page.locator(".kwic td:is(.left, .right) div").nth(side).evaluate(BROKEN) for side in range(2))
    page.close()


def test_a_long_name_on_a_telephone_leaves_room_for_what_is_beside_it(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, offline=True)
    page.set_content(show.concordance(lines(("affirme ", "Mme Yvonne Carlier-Desmoulins", " au maire"))).html)
    sides = page.locator(".kwic td:is(.left, .right)")
    assert all(sides.nth(side).evaluate("box => box.clientWidth") > 80 for side in range(2))
    page.close()


@pytest.mark.parametrize("width", [390, 700, 1280])
def test_a_context_is_cut_between_words_and_what_is_beside_the_word_is_seen(browser: Browser, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844}, offline=True)
    page.set_content(show.concordance(lines((CONTEXT, "la paix", f" {CONTEXT}"))).html)
    words = CONTEXT.split()
    for side, beside in (("left", words[::-1]), ("right", words)):
        seen = page.locator(f"td.{side} div").evaluate(SEEN)
        assert all(whole for _, whole in seen)
        assert sorted(word for word, _ in seen) == sorted(beside[: len(seen)])
        assert len(seen) >= 2
        assert width > 390 or len(seen) < len(words)
    page.close()


def test_lines_that_are_folded_are_hidden_on_a_telephone_too(browser: Browser) -> None:
    found = lines(*[("La ", "paix", f" viendra {n}.") for n in range(3)])
    rows = show.concordance(found).html.replace('<tr><td class="left"', '<tr hidden><td class="left"')
    page = browser.new_page(viewport={"width": 390, "height": 844}, offline=True)
    page.set_content(rows)
    assert page.locator("td.word").count() == 3
    assert not any(page.locator("td.word").nth(place).is_visible() for place in range(3))
    page.close()


def test_a_line_on_a_telephone_tells_its_article(browser: Browser) -> None:
    found = lines((CONTEXT, "la paix", f" {CONTEXT}")).assign(title="Un port attend", outlet="L'Écho du Val")
    page = browser.new_page(viewport={"width": 390, "height": 844}, offline=True)
    page.set_content(show.concordance(found).html)
    place, word = (page.locator(f"td.{name}").bounding_box() for name in ("from", "word"))
    assert place is not None
    assert word is not None
    assert place["y"] >= word["y"] + word["height"]
    assert "L'Écho du Val" in page.locator("td.from").inner_text()
    page.close()
