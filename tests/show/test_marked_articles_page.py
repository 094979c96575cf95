"""A marked article in a real browser: pointer, keyboard, both colour schemes, a telephone, paper."""

from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from playwright.sync_api import Browser, Page

from analysis import show
from analysis.charts.palette import PEOPLE

STYLE = Path(__file__).parents[2] / "analysis/report/template/style.css"
TEXT = (
    "« Le pont », a dit Mme Morel, « tiendra. »\n\n"
    "M. Petit raconte que Mme Morel espère que le pont tienne jusqu'à la fin de l'année prochaine.\n\n"
    "Selon un porte-parole de la Confédération des bateliers de la Haute-Aldre, rien n'est sûr. "
    + "".join(f"L'élu numéro {n} dit oui à {n} ponts. " for n in range(5))
)


def span(words: str) -> list[int]:
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def row(speaker: str | None, cue: str, *parts: str, kind: str = "indirect") -> dict:
    spans = [span(part) for part in parts]
    return {
        "article_id": "a",
        "spans": spans,
        "speaker": speaker,
        "cue": cue,
        "cue_span": span(cue),
        "kind": kind,
        "source_text": speaker or "",
        "speaker_rule": "name" if speaker else "nobody named",
    }


STATEMENTS = pd.DataFrame(
    [
        row("Mme Morel", "a dit", "Le pont", "tiendra.", kind="direct"),
        row("M. Petit", "raconte", "Mme Morel espère que le pont tienne jusqu'à la fin de l'année prochaine"),
        row("Mme Morel", "espère", "le pont tienne jusqu'à la fin de l'année prochaine"),
        row("porte-parole de la Confédération des bateliers de la Haute-Aldre", "Selon", "rien n'est sûr"),
        *[row(f"élu {n}" if n < 4 else None, f"numéro {n} dit", f"oui à {n} ponts") for n in range(5)],
    ]
)


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(color_scheme=request.param, viewport={"width": 1200, "height": 900}, offline=True)
    page = context.new_page()
    article = show.article(pd.Series({"text": TEXT, "title": "Le pont", "outlet": "Écho"}, name="a"), STATEMENTS).html
    style = STYLE.read_text("utf-8")
    page.set_content(f"<!doctype html><html lang=en><title>Le pont</title><style>{style}</style><main>{article}</main>")
    yield page
    context.close()


def details(page: Page) -> list[str]:
    """The details that are seen at this moment."""
    seen = [box for box in page.locator(".said .about").all() if box.is_visible()]
    return [box.inner_text().replace("\u00a0", " ") for box in seen]


def test_tab_leads_through_the_marks_in_reading_order_and_shows_their_details(page: Page) -> None:
    assert details(page) == []
    page.keyboard.press("Tab")  # the choice of speakers
    speakers = []
    for _ in range(len(STATEMENTS)):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.tagName") == "MARK"
        (shown,) = details(page)
        speakers.append(shown.partition(" ·")[0])
    assert speakers == ["nobody named" if pd.isna(name) else name for name in STATEMENTS["speaker"]]
    page.keyboard.press("Tab")
    assert details(page) == []


def test_the_first_mark_says_speaker_kind_cue_and_rule(page: Page) -> None:
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert details(page) == [
        "Mme Morel · direct: quoted in the speaker’s words · cue: « a dit » · speaker found by: name « Mme Morel »"
    ]


def test_the_pointer_shows_the_details_of_the_innermost_mark_and_can_go_to_them(page: Page) -> None:
    page.locator('mark[data-n="3"]').hover()
    (shown,) = details(page)
    assert shown.startswith("Mme Morel · indirect")
    box = page.locator('mark[data-n="3"] .about').bounding_box()
    assert box is not None
    last_line = "e => { const r = [...e.getClientRects()].at(-1); return [r.x + r.width / 2, r.y + r.height / 2]; }"
    x, y = page.locator('mark[data-n="3"]').evaluate(last_line)
    for step in range(21):
        page.mouse.move(x, y + (box["y"] + box["height"] / 2 - y) * step / 20)
        assert details(page) == [shown]
    page.mouse.move(1100, 880)
    assert details(page) == []


def test_a_pointer_comes_before_the_focus(page: Page) -> None:
    page.locator("mark[tabindex]").last.focus()
    page.locator('mark[data-n="1"]').first.hover()
    assert [shown.partition(" ·")[0] for shown in details(page)] == ["Mme Morel"]


def test_the_parts_of_a_statement_and_its_cue_light_up_together(page: Page) -> None:
    line = "e => getComputedStyle(e).borderBottomWidth"
    thickness = "e => getComputedStyle(e).textDecorationThickness"
    parts = page.locator('mark[data-n="1"]')
    assert [part.evaluate(line) for part in parts.all()] == ["2px", "2px"]
    parts.last.hover()
    assert [part.evaluate(line) for part in parts.all()] == ["4px", "4px"]
    assert page.locator('u[data-n="1"]').evaluate(thickness) == "4px"
    assert page.locator('mark[data-n="4"]').evaluate(line) == "2px"
    page.locator('mark[data-n="2"]').focus()
    page.mouse.move(1100, 880)
    assert page.locator('mark[data-n="3"]').evaluate(line) == "2px"


def test_the_legend_leaves_the_marks_of_one_speaker(page: Page) -> None:
    page.get_by_label("Mme Morel 2").check()
    line = "e => getComputedStyle(e).borderBottomStyle"
    marked = [mark.get_attribute("data-n") for mark in page.locator("mark").all() if mark.evaluate(line) != "none"]
    assert marked == ["1", "1", "3"]
    page.get_by_label("all 9").check()
    assert all(mark.evaluate(line) != "none" for mark in page.locator("mark").all())


CONTRAST = """element => {
    const rgb = colour => {
        const canvas = Object.assign(document.createElement("canvas"), {width: 1, height: 1}).getContext("2d");
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    };
    const under = [];
    for (let e = element; e; e = e.parentElement) under.unshift(rgb(getComputedStyle(e).backgroundColor));
    let ground = [255, 255, 255];
    for (const [r, g, b, a] of under) ground = ground.map((c, i) => [r, g, b][i] * a + c * (1 - a));
    const light = c => c.map(x => x / 255).map(x => x <= .04045 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4)
        .reduce((sum, x, i) => sum + x * [.2126, .7152, .0722][i], 0);
    const [a, b] = [light(rgb(getComputedStyle(element).color).slice(0, 3)), light(ground)].sort((x, y) => y - x);
    return (a + .05) / (b + .05);
}"""


def test_everything_can_be_read_against_its_ground(page: Page) -> None:
    assert page.evaluate("new Set([...document.querySelectorAll('.chip')].map(e => e.style.cssText)).size") == 7
    page.locator('mark[data-n="1"]').first.focus()
    elements = page.locator(".said :is(mark, .chip, u, legend, label, .from, mark:focus .about)")
    ratios = {
        element.evaluate("e => e.outerHTML.slice(0, 60)"): element.evaluate(CONTRAST) for element in elements.all()
    }
    assert {html: ratio for html, ratio in ratios.items() if ratio < 4.5} == {}


def test_names_before_the_marks_are_black_on_the_colours_of_the_legend(page: Page) -> None:
    look = "e => { const s = getComputedStyle(e, '::before'); return [s.color, s.backgroundColor]; }"
    for mark in page.locator("mark").all():
        ink, ground = mark.evaluate(look)
        assert ink == "rgb(0, 0, 0)"
        red, green, blue = (int(part) for part in ground.removeprefix("rgb(").removesuffix(")").split(", "))
        assert f"#{red:02x}{green:02x}{blue:02x}" in PEOPLE


def test_on_a_telephone_nothing_is_cut_off(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for mark in page.locator("mark[tabindex]").all():
        mark.focus()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        box = mark.locator("> .about").bounding_box()
        assert box is not None
        assert 0 <= box["x"] < box["x"] + box["width"] <= 390


def test_on_paper_the_details_are_a_list_with_the_numbers_of_the_marks(page: Page) -> None:
    assert not page.locator(".notes").is_visible()
    page.emulate_media(media="print")
    assert page.locator(".notes li").count() == len(STATEMENTS)
    assert page.locator(".notes li").first.is_visible()
    page.locator("mark[tabindex]").first.focus()
    assert details(page) == []
    names = "e => getComputedStyle(e, '::before').content"
    assert page.locator("mark[tabindex]").first.evaluate(names).replace("\u00a0", " ") == '"1 Mme Morel"'


def test_ids_are_there_once_and_every_reference_leads_somewhere(page: Page) -> None:
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)")
    assert len(ids) == len(set(ids)) == 2 * len(STATEMENTS)
    described = page.evaluate(
        "[...document.querySelectorAll('[aria-describedby]')].map(e => e.getAttribute('aria-describedby'))"
    )
    assert set(described) < set(ids)


def test_a_screen_reader_hears_the_description_of_a_mark(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    mark = session.send("DOM.querySelector", {"nodeId": root, "selector": "mark"})
    nodes = session.send("Accessibility.getPartialAXTree", {**mark, "fetchRelatives": False})["nodes"]
    description = nodes[0]["description"]["value"].replace("\u00a0", " ")
    assert description.startswith("Mme Morel · direct: quoted in the speaker’s words · cue: « a dit »")
