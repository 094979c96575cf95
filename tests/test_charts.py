"""Every figure: its title, its alt text, its words in their places, and how it stands on a page."""

import base64
import io
import re
import sys
from collections.abc import Callable, Iterator
from itertools import combinations, pairwise
from xml.etree import ElementTree

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pytest
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text
from PIL import Image

from analysis import charts, show
from analysis.charts.style import drawn_narrow
from analysis.copies import own_shares
from analysis.errors import UserError
from analysis.sentiment import article_sentiment, score_sentences
from analysis.statements.tables import cue_stances, cue_verbs, speaker_share, spoken_of
from analysis.wording import LOCALES, in_language
from analysis.words import (
    collocates,
    distances,
    keyness,
    keyness_of_each,
    occurrences,
    trends,
    word_counts,
    word_rates,
)

Chart = Callable[[], Axes]
LEMMAS = ["Corée du Nord", "sommet", "accord", "partenariat", "Kim Jong-un", "affirmer", "bilatéral", "paix"]
TEXTS = [
    "Il est satisfait.",
    "Le train part ce soir.",
    "C'est un mauvais accord.",
    "Un merveilleux accueil !",
    "Rien.",
]
NAMES = [
    "Mme Morel",
    None,
    "M. Petit; Mme Morel",
    "Premier ministre Aurel Vantor-Keszthely de la Confédération",
]
VERBS = ["déclarer", "selon", "faire savoir", "affirmer", "se féliciter", "prétendre", "reconnaître"]


def rates(outlets: int, *, by: str | None = None) -> pd.DataFrame:
    rows = [
        (f"a{outlet}", f"Gazette numéro {outlet}", lemma, "PROPN" if lemma[0].isupper() else "NOUN")
        for outlet in range(outlets)
        for place, lemma in enumerate(LEMMAS)
        for _ in range(1 + (place * (outlet + 2)) % 7)
    ]
    tokens = pd.DataFrame(rows, columns=["article_id", "outlet", "lemma", "pos"])
    return word_rates(word_counts(tokens, by=by), by=by)


def running(outlets: int) -> pd.DataFrame:
    """Tokens of two articles an outlet, a day later each time, with every word near the others now and then."""
    rows = [
        (
            f"a{outlet}-{half}",
            f"Gazette numéro {outlet}",
            pd.Timestamp("2031-05-12") + pd.Timedelta(days=outlet),
            line,
            lemma,
        )
        for outlet in range(outlets)
        for half in range(2)
        for line in range(6)
        for place, lemma in enumerate(LEMMAS)
        if (outlet + half + line * place) % 3
    ]
    table = pd.DataFrame(rows, columns=["article_id", "outlet", "date", "sentence", "lemma"])
    return table.assign(
        form=table["lemma"], pos=["PROPN" if lemma[0].isupper() else "NOUN" for lemma in table["lemma"]]
    )


def by_outlet(outlets: int) -> pd.DataFrame:
    return word_counts(running(outlets), by="outlet")


def scored(outlets: int, sentences: int = 5) -> pd.DataFrame:
    rows = [
        (f"a{outlet}", f"Gazette numéro {outlet}", pd.NaT, number, TEXTS[(number + outlet) % len(TEXTS)])
        for outlet in range(outlets)
        for number in range(sentences)
    ]
    return score_sentences(pd.DataFrame(rows, columns=["article_id", "outlet", "date", "sentence", "text"]))


def statements(outlets: int) -> pd.DataFrame:
    rows = [
        (
            f"a{outlet}",
            [[0, 20 + 3 * number]],
            ["direct", "indirect", "mixed"][(number + outlet) % 3],
            NAMES[number] if number < len(NAMES) else f"Porte-parole {outlet}",
            VERBS[(number * outlet) % len(VERBS)],
        )
        for outlet in range(outlets)
        for number in range(len(NAMES) + 1)
    ]
    table = pd.DataFrame(rows, columns=["article_id", "spans", "kind", "speaker", "cue_lemma"])
    return table.assign(outlet="Gazette numéro " + table["article_id"].str[1:])


def names_in(outlets: int) -> pd.DataFrame:
    places = [0, 22, 25, 27, 31]
    rows = [
        (f"a{outlet}", place, LEMMAS[(place + outlet) % len(LEMMAS)].title(), "PROPN")
        for outlet in range(outlets)
        for place in places
    ]
    return pd.DataFrame(rows, columns=["article_id", "start", "lemma", "pos"])


def share(outlets: int, *, by: str | None = None) -> pd.DataFrame:
    articles = pd.DataFrame(
        {"outlet": [f"Gazette numéro {outlet}" for outlet in range(outlets)], "text": "un mot " * 40},
        index=pd.Index([f"a{outlet}" for outlet in range(outlets)], name="article_id"),
    )
    return speaker_share(statements(outlets), articles, by=by)


def own(outlets: int) -> pd.DataFrame:
    rows = [
        (f"a{n}", f"Gazette numéro {n % outlets}", 300 + n, (37 * n) % 200, (11 * n) % 60)
        for n in range(2 * outlets + 1)
    ]
    table = pd.DataFrame(rows, columns=["article_id", "outlet", "words", "earlier", "undated"])
    return own_shares(table.assign(own=1 - (table["earlier"] + table["undated"]) / table["words"]))


def versions(outlets: int) -> pd.DataFrame:
    rows = [
        (1 + n % 9, f"a{n}", f"Gazette numéro {n % outlets}", pd.Timestamp("2031-05-13") + pd.Timedelta(days=n // 7))
        for n in range(4 * outlets + 1)
    ]
    table = pd.DataFrame(rows, columns=["quotation", "article_id", "outlet", "date"]).sort_values("quotation")
    return table.assign(quote="Le pont de Port-Mirande rouvrira avant la fin de l'année " * 3, speaker=NAMES[3])


def charts_of_several(outlets: int) -> dict[str, Chart]:
    days = {pd.Timestamp("2031-05-13"): "Signature du traité", pd.Timestamp("2031-05-12"): "Ouverture"}
    of_three = {"likeness_tree": lambda: charts.likeness_tree(distances(by_outlet(outlets)))} if outlets > 2 else {}
    return {
        "keyness_bars": lambda: charts.keyness_bars(
            keyness(by_outlet(outlets), target="Gazette numéro 0"), target="Gazette numéro 0"
        ),
        "keyness_bars of one word": lambda: charts.keyness_bars(
            keyness(by_outlet(outlets), target="Gazette numéro 0").head(1), target="Gazette numéro 0"
        ),
        "cloud of keyness": lambda: charts.word_cloud(keyness_of_each(by_outlet(outlets)), size="g2", colour="outlet"),
        "trend_lines": lambda: charts.trend_lines(trends(running(outlets), LEMMAS), events=days),
        "trend_lines by outlet": lambda: charts.trend_lines(
            trends(running(outlets), ["accord"], by="outlet"), by="outlet", events=days
        ),
        **of_three,
    }


def every_chart(outlets: int) -> dict[str, Chart]:
    return {
        "word_bars": lambda: charts.word_bars(rates(outlets)),
        "word_bars by outlet": lambda: charts.word_bars(rates(outlets, by="outlet"), by="outlet"),
        "word_cloud": lambda: charts.word_cloud(rates(outlets)),
        "word_places": lambda: charts.word_places(occurrences(running(outlets), LEMMAS)),
        "collocate_bars": lambda: charts.collocate_bars(collocates(running(outlets), "sommet"), word="sommet"),
        **(charts_of_several(outlets) if outlets > 1 else {}),
        "sentiment_course": lambda: charts.sentiment_course(scored(1, sentences=outlets * 4), article_id="a0"),
        "sentiment_bars": lambda: charts.sentiment_bars(article_sentiment(scored(outlets))),
        "own_bars": lambda: charts.own_bars(own(outlets)),
        "quotation_lines": lambda: charts.quotation_lines(versions(outlets)),
        "speaker_bars": lambda: charts.speaker_bars(share(outlets)),
        "kind_bars": lambda: charts.kind_bars(share(outlets)),
        "kind_bars by outlet": lambda: charts.kind_bars(share(outlets, by="outlet")),
        "speaker_dots": lambda: charts.speaker_dots(share(outlets, by="outlet")),
        "stance_bars": lambda: charts.stance_bars(cue_stances(statements(outlets))),
        "stance_bars by outlet": lambda: charts.stance_bars(cue_stances(statements(outlets), by="outlet")),
        "verb_dots": lambda: charts.verb_dots(cue_verbs(statements(outlets))),
        "spoken_dots": lambda: charts.spoken_dots(spoken_of(statements(outlets), names_in(outlets))),
    }


COMPARISONS = {"kind_bars by outlet", "speaker_dots", "stance_bars by outlet"}
CHARTS = [
    pytest.param(chart, id=f"{name}, {outlets}")
    for outlets in (1, 2, 30)
    for name, chart in every_chart(outlets).items()
    if outlets > 1 or name not in COMPARISONS
]
EMPTY = {
    "word_bars": lambda **ax: charts.word_bars(rates(1).head(0), **ax),
    "word_cloud": lambda **ax: charts.word_cloud(rates(1).head(0), **ax),
    "word_places": lambda **ax: charts.word_places(occurrences(running(1), ["absent"]), **ax),
    "collocate_bars": lambda **ax: charts.collocate_bars(collocates(running(1), "absent"), word="absent", **ax),
    "keyness_bars": lambda **ax: charts.keyness_bars(keyness(by_outlet(2), target="Gazette numéro 0").head(0), **ax),
    "trend_lines of a day": lambda **ax: charts.trend_lines(trends(running(1), LEMMAS), **ax),
    "likeness_tree of two": lambda **ax: charts.likeness_tree(distances(by_outlet(2)), **ax),
    "sentiment_course": lambda **ax: charts.sentiment_course(scored(1).head(0), article_id="a0", **ax),
    "sentiment_bars": lambda **ax: charts.sentiment_bars(article_sentiment(scored(1).head(0)), **ax),
    "own_bars": lambda **ax: charts.own_bars(own(1).head(0), **ax),
    "quotation_lines": lambda **ax: charts.quotation_lines(versions(1).head(0), **ax),
    "speaker_bars": lambda **ax: charts.speaker_bars(share(1).head(0), **ax),
    "kind_bars": lambda **ax: charts.kind_bars(share(1).head(0), **ax),
    "speaker_dots": lambda **ax: charts.speaker_dots(share(1, by="outlet").head(0), **ax),
    "stance_bars": lambda **ax: charts.stance_bars(cue_stances(statements(1).head(0)), **ax),
    "verb_dots": lambda **ax: charts.verb_dots(cue_verbs(statements(1).head(0)), **ax),
    "spoken_dots": lambda **ax: charts.spoken_dots(spoken_of(statements(1).head(0), names_in(1)), **ax),
}


@pytest.fixture(autouse=True)
def _no_figure_is_left_and_nothing_warns(recwarn: pytest.WarningsRecorder) -> Iterator[None]:
    yield
    plt.close("all")
    assert [str(warning.message) for warning in recwarn] == []


def written(ax: Axes) -> list[Text]:
    """The texts that are seen in the figure."""
    texts = [text for text in ax.figure.findobj(Text) if isinstance(text, Text)]
    hidden = [] if ax.axison else [*ax.get_xticklabels(), *ax.get_yticklabels()]
    low, high = ax.get_xlim()
    hidden += [tick.label1 for tick in ax.xaxis.get_major_ticks() if not low <= tick.get_loc() <= high]
    return [text for text in texts if text.get_text().strip() and text.get_visible() and text not in hidden]


def lines(ax: Axes) -> list[str]:
    return [text.get_text().replace("\u00a0", " ") for text in written(ax)]


@pytest.mark.parametrize("width", ["wide", "narrow"])
@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("chart", CHARTS)
def test_every_word_stands_inside_the_figure_and_in_nobody_elses_place(chart: Chart, language: str, width: str) -> None:
    with in_language(language):
        ax = chart()
        if width == "narrow":
            assert isinstance(ax.figure, Figure)
            (ax,) = getattr(drawn_narrow(ax.figure), "axes", [])
    ax.figure.canvas.draw()
    frame = ax.figure.bbox.padded(1)
    # A rotated label's box is far larger than its ink.
    boxes = {text: text.get_window_extent().padded(-1) for text in written(ax) if not text.get_rotation()}
    for text, box in boxes.items():
        assert frame.x0 <= box.x0 < box.x1 <= frame.x1, text.get_text()
        assert frame.y0 <= box.y0 < box.y1 <= frame.y1, text.get_text()
    for (one, here), (other, there) in combinations(boxes.items(), 2):
        in_cloud = all("fit" in (text.get_gid() or "") for text in (one, other))
        assert in_cloud or not here.overlaps(there), (one.get_text(), other.get_text())


@pytest.mark.parametrize("chart", CHARTS)
def test_the_alt_text_begins_with_the_title_and_says_more(chart: Chart) -> None:
    ax = chart()
    alt, title = charts.alt_text(ax), lines(ax)
    assert any(alt.replace("\u00a0", " ").startswith(line) for line in title)
    assert len(alt) > 60
    assert "nan" not in alt.lower().split()


@pytest.mark.parametrize("chart", CHARTS)
def test_a_displayed_figure_is_a_page_s_own(chart: Chart) -> None:
    bundle = show.figure(chart())._repr_mimebundle_()
    page = bundle["text/html"]
    root = ElementTree.fromstring(page)
    assert root.get("role") == "img"
    assert root.get("aria-label") == bundle["text/plain"]
    assert [drawing.get("class") for drawing in root] == ["wide", "narrow"]
    for drawing in root:
        if drawing.tag == "picture":  # a large one
            assert [child.get("alt") for child in drawing] == [None, bundle["text/plain"]]
        else:
            assert {"title", "desc"} <= {child.tag.rpartition("}")[2] for child in drawing}
            assert "currentColor" in ElementTree.tostring(drawing, encoding="unicode")
    assert not re.search("#1b1b1d|#5f5f63|DejaVu|<metadata|<style|http://(?!www.w3.org)", page)
    assert not plt.get_fignums()
    assert bundle["image/png"]


def test_a_large_figure_is_a_picture_for_each_scheme_with_the_ink_of_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["analysis.show.figures"], "LARGEST_SVG", 1000)
    page = show.figure(charts.word_bars(rates(1)), narrow=False).html
    assert "<svg" not in page
    dark, light = (
        np.asarray(Image.open(io.BytesIO(base64.b64decode(data)))) for data in re.findall('base64,([^"]+)', page)
    )
    assert dark.shape == light.shape
    assert light.shape[1] == 2 * 691 - 2  # at most 691 px wide on a page
    for picture, ink in ((light, (0x1B, 0x1B, 0x1D)), (dark, (0xE6, 0xE3, 0xDB))):
        assert (picture == (*ink, 255)).all(axis=2).any()


def test_the_same_figure_gives_the_same_bytes_and_two_figures_share_no_id() -> None:
    pages = {name: show.figure(chart()).html for name, chart in every_chart(2).items()}
    assert {name: show.figure(chart()).html for name, chart in every_chart(2).items()} == pages
    ids = [name for page in pages.values() for name in re.findall(r' id="([^"]+)"', page)]
    assert len(ids) == len(set(ids)) > 0
    for page in pages.values():
        referred = re.findall(r'(?:url\(#|href="#)([^)"]+)', page)
        assert set(referred) <= set(re.findall(r' id="([^"]+)"', page))


@pytest.mark.parametrize("chart", [pytest.param(chart, id=name) for name, chart in EMPTY.items()])
def test_an_empty_table_gives_a_sentence(chart: Callable[..., Axes]) -> None:
    ax = chart()
    assert len(lines(ax)) == 1
    assert re.fullmatch(r"There are no .* to show\.", lines(ax)[0])
    assert charts.alt_text(ax).replace("\u00a0", " ") == lines(ax)[0]
    assert charts.alt_text(ax) in show.figure(ax).html


def test_a_figure_can_be_drawn_beside_another() -> None:
    figure, (left, right) = plt.subplots(1, 2, figsize=(12, 4))
    assert charts.word_bars(rates(1), ax=left) is left
    assert charts.kind_bars(share(1), ax=right) is right
    assert figure.axes == [left, right]
    assert "direct speech" in right.get_title(loc="left")


def test_the_title_of_word_bars_names_the_most_frequent_word() -> None:
    alt = charts.alt_text(charts.word_bars(rates(1))).replace("\u00a0", " ")
    assert alt.startswith("« partenariat », a noun, is the most frequent word: 2,414 per 10,000. ")


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        pytest.param([3, 1, 1], "« w0 », a noun, is the most frequent word: 6,000 per 10,000", id="one"),
        pytest.param([2, 2, 1], "« w0 » and « w1 » are the most frequent words: 4,000 per 10,000 each", id="two"),
        pytest.param([1, 1, 1], "« w0 », « w1 » and « w2 » are the most frequent words: 3,333", id="three"),
        pytest.param([1] * 5, "5 words are equally frequent: 2,000 per 10,000 each", id="all alike"),
    ],
)
def test_word_bars_claim_no_winner_where_there_is_none(counts: list[int], title: str) -> None:
    lemmas = [f"w{number}" for number, count in enumerate(counts) for _ in range(count)]
    tokens = pd.DataFrame({"article_id": "a", "lemma": lemmas, "pos": "NOUN"})
    alt = charts.alt_text(charts.word_bars(word_rates(word_counts(tokens))))
    assert alt.replace("\u00a0", " ").startswith(title)


def test_denominators_stand_under_the_title() -> None:
    assert any("29 content words, 1 article" in line for line in (" ".join(lines(charts.word_bars(rates(1)))),))


def test_word_bars_show_n_words_the_most_frequent_on_top() -> None:
    ax = charts.word_bars(rates(2), n=3)
    labels = [label.get_text() for label in ax.get_yticklabels()]
    assert labels == rates(2)["lemma"].head(3).tolist()
    assert ax.yaxis_inverted()


@pytest.mark.parametrize(
    ("n", "said"),
    [
        pytest.param(1, "2 more are as frequent as the last", id="two left out"),
        pytest.param(2, "1 more is as frequent as the last", id="one left out"),
        pytest.param(3, None, id="none"),
        pytest.param(4, None, id="all are shown"),
    ],
)
def test_word_bars_say_what_a_cut_among_equals_leaves_out(n: int, said: str | None) -> None:
    counts = pd.DataFrame({"lemma": list("abcd"), "pos": "NOUN", "n": [5, 5, 5, 1], "of_articles": 1})
    alt = charts.alt_text(charts.word_bars(word_rates(counts), n=n))
    assert "as frequent as the last" not in alt if said is None else said in alt


def test_lines_over_time_are_of_one_thing_each() -> None:
    several = trends(running(2), ["accord", "paix"], by="outlet")
    for by in (None, "outlet"):
        with pytest.raises(UserError, match="several words, or with by= of one word"):
            charts.trend_lines(several, by=by)


def test_long_names_of_outlets_leave_room_for_the_dots() -> None:
    several = rates(60, by="outlet")
    several["outlet"] = "Le Courrier républicain de la Haute-Vallée, " + several["outlet"]
    several["lemma"] = "union des États riverains et de " + several["lemma"]
    ax = charts.word_bars(several, by="outlet")
    shown = [text.get_text() for text in ax.texts]
    assert shown
    assert all(text.endswith("…") and len(text) < 40 for text in shown)
    for figure in (ax.figure, drawn_narrow(ax.figure)):  # type: ignore[arg-type]
        assert figure is not None
        assert figure.axes[0].get_position().width > 0.05


@pytest.mark.parametrize("chart", [charts.word_bars, charts.word_cloud])
def test_rates_of_several_groups_are_not_taken_for_one(chart: Callable[[pd.DataFrame], Axes]) -> None:
    with pytest.raises(UserError, match="several times"):
        chart(rates(2, by="outlet"))


def test_shares_of_several_groups_are_not_taken_for_one() -> None:
    with pytest.raises(UserError, match="by=None"):
        charts.speaker_bars(share(2, by="outlet"))


def test_the_cloud_is_the_same_for_a_seed_and_another_for_another() -> None:
    first, again, other = (show.figure(charts.word_cloud(rates(2), seed=seed)).html for seed in (1, 1, 2))
    assert first == again != other


def test_a_more_frequent_word_is_larger_in_the_cloud() -> None:
    sizes = {text.get_text(): float(text.get_fontsize()) for text in charts.word_cloud(rates(1)).texts}
    ordered = rates(1)["lemma"].tolist()
    assert all(sizes[more] >= sizes[less] for more, less in pairwise(ordered))
    assert sizes[ordered[0]] > sizes[ordered[-1]]


def test_cloud_words_keep_their_width_in_any_typeface() -> None:
    page = show.figure(charts.word_cloud(rates(1)), narrow=False).html
    assert page.count("textLength=") == len(LEMMAS)


def cloud_of(sizes: dict[str, int], outlets: int = 2) -> pd.DataFrame:
    table = pd.DataFrame({"lemma": list(sizes), "pos": "NOUN", "n": list(sizes.values()), "articles": 1})
    names = [f"La Gazette de Saint-Valmère-sur-Aldre numéro {row % outlets}" for row in range(len(table))]
    return word_rates(table.assign(of_articles=1, outlet=names))


def drawn_words(ax: Axes) -> dict[str, float]:
    return {text.get_text(): float(text.get_fontsize()) for text in ax.texts}


@pytest.mark.parametrize("narrow", [False, True])
def test_long_names_of_outlets_do_not_shrink_the_cloud(narrow: bool) -> None:
    words = {f"mot{row}": 40 - row for row in range(40)}
    short, long = (charts.word_cloud(cloud_of(words, outlets=5), colour=by).figure for by in ("pos", "outlet"))
    assert isinstance(short, Figure)
    assert isinstance(long, Figure)
    one, other = (drawn_narrow(figure).axes[0] for figure in (short, long)) if narrow else (short.axes[0], long.axes[0])  # type: ignore[union-attr]
    assert drawn_words(other)["mot0"] == pytest.approx(drawn_words(one)["mot0"], rel=0.1)


def test_a_long_term_does_not_shrink_the_words_after_it() -> None:
    words = {f"mot{row}": 60 - row for row in range(20)}
    long = {"mot0": 60, "commission intergouvernementale des barrages": 59, **words}
    sizes = drawn_words(charts.word_cloud(cloud_of(long)))
    assert set(words) <= set(sizes)
    assert sizes["mot1"] > 0.9 * sizes["mot0"]


def test_a_cloud_of_one_word_is_no_empty_field() -> None:
    one, many = (charts.word_cloud(cloud_of({f"mot{row}": 60 - row for row in range(n)})) for n in (1, 60))
    assert "The most frequent word: « mot0 »" in lines(one)
    assert one.figure.bbox.height < 0.4 * many.figure.bbox.height


def test_a_sentence_instead_of_a_figure_fits_on_a_telephone() -> None:
    nothing = charts.collocate_bars(collocates(running(1), "maternité"), word="maternité")
    assert isinstance(nothing.figure, Figure)
    (ax,) = getattr(drawn_narrow(nothing.figure), "axes", [])
    (sentence,) = ax.texts
    assert ax.figure.bbox.x1 >= sentence.get_window_extent().x1


@pytest.mark.parametrize("narrow", [False, True])
def test_names_of_two_lines_stand_apart_below_a_long_headline(narrow: bool) -> None:
    outlets = [f"Les Nouvelles quotidiennes du pays de {place}" for place in ("Brumeval", "Sombreval")]
    table = pd.DataFrame(
        {"outlet": outlets, "speaker": "A", "statements": 1, "words": 9, "indirect": 0, "mixed": [2, 5]}
    )
    ax = charts.kind_bars(table.assign(direct=table["words"] - table["mixed"], total=100, share=0.09))
    if narrow:
        assert isinstance(ax.figure, Figure)
        (ax,) = getattr(drawn_narrow(ax.figure), "axes", [])
    ax.figure.canvas.draw()
    one, other = (label.get_window_extent() for label in ax.get_yticklabels())
    assert one.y0 >= other.y1


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("last", ["2031-05-14", "2031-11-30", "2032-06-30", "2037-05-12"])
def test_names_of_near_events_and_dates_stand_apart(last: str, narrow: bool) -> None:
    days = pd.to_datetime(["2031-05-12", last])
    tokens = pd.DataFrame({"article_id": ["a", "b"], "date": days, "lemma": "pont", "pos": "NOUN"})
    names = {pd.Timestamp("2031-05-12") + pd.Timedelta(hours=n): f"Événement {n}" for n in range(5)}
    ax = charts.trend_lines(trends(tokens, ["pont"]), events=names)
    if narrow:
        assert isinstance(ax.figure, Figure)
        (ax,) = getattr(drawn_narrow(ax.figure), "axes", [])
    ax.figure.canvas.draw()
    boxes = {text.get_text(): text.get_window_extent().padded(-1) for text in written(ax)}
    assert all(not one.overlaps(other) for one, other in combinations(boxes.values(), 2))


def test_an_event_after_the_last_monday_is_drawn() -> None:
    days = pd.to_datetime(["2031-01-06", "2031-05-16"])
    tokens = pd.DataFrame({"article_id": ["a", "b"], "date": days, "lemma": "pont", "pos": "NOUN"})
    ax = charts.trend_lines(trends(tokens, ["pont"]), events={days[1]: "Signature"})
    assert "Signature" in lines(ax)


def test_a_tree_of_many_outlets_draws_the_most_alike_as_one() -> None:
    names = [f"Gazette {number}" for number in range(100)]
    places = np.sqrt(np.arange(100))
    far = pd.DataFrame(np.abs(places[:, None] - places) / 10, index=names, columns=names)
    ax = charts.likeness_tree(far)
    leaves = [text.get_text().replace("\n", " ") for text in ax.get_yticklabels()]
    folded = [int(leaf.split(" and ")[1].removesuffix(" more")) for leaf in leaves if " and " in leaf]
    assert len(leaves) == 40
    assert len(leaves) + sum(folded) == 100


def test_the_course_names_the_words_behind_its_extremes() -> None:
    ax = charts.sentiment_course(scored(1), article_id="a0")
    assert "« merveilleux ! » +1.00" in lines(ax)
    assert "« mauvais » −0.71" in lines(ax)
    assert "2 of 5 sentences score positive, 1 negative" in lines(ax)


def test_the_course_is_smoothed_only_if_it_is_long_enough() -> None:
    assert not any("mean of 7" in line for line in lines(charts.sentiment_course(scored(1, 13), article_id="a0")))
    assert any("mean of 7" in line for line in lines(charts.sentiment_course(scored(1, 14), article_id="a0")))


def test_sentiment_bars_are_outlets_where_there_are_several_and_articles_where_there_is_one() -> None:
    by_outlet = charts.sentiment_bars(article_sentiment(scored(2)))
    assert "Gazette numéro 0\n(1 article)" in lines(by_outlet)
    one_outlet = article_sentiment(scored(2)).assign(outlet="Écho")
    assert {"a0", "a1"} <= set(lines(charts.sentiment_bars(one_outlet)))


def test_of_many_articles_the_ends_are_shown() -> None:
    table = article_sentiment(scored(50)).assign(outlet="Écho")
    ax = charts.sentiment_bars(table)
    assert len(ax.get_yticklabels()) == 30
    assert "the highest and lowest 30 of 50 articles" in " ".join(lines(ax))


def test_speakers_are_written_for_people() -> None:
    text = " ".join(lines(charts.speaker_bars(share(1))))
    assert "(nobody named)" in text
    assert "M. Petit and Mme Morel" in text


def test_kinds_add_up_to_the_whole() -> None:
    ax = charts.kind_bars(share(2, by="outlet"))
    ends = [bar.get_extents().x1 for bar in ax.patches]
    assert max(ends) == pytest.approx(ax.transData.transform((1, 0))[0])


def test_money_is_not_mathematics() -> None:
    tokens = pd.DataFrame({"article_id": "a", "lemma": ["10 $ ou 20 $"], "pos": "NOUN"})
    assert "10 $ ou 20 $" in show.figure(charts.word_bars(word_rates(word_counts(tokens)))).html


def test_verb_dots_show_no_speaker_without_a_dot() -> None:
    frequent = [("Mme Morel", f"verbe {number}", 5) for number in range(3)]
    table = pd.DataFrame([*frequent, ("M. Petit", "susurrer", 9)], columns=["speaker", "cue_lemma", "n"])
    table = table.assign(stance="neutral")
    rare = pd.DataFrame([("Mme Rare", "chuchoter", 1, "neutral")], columns=table.columns)
    ax = charts.verb_dots(pd.concat([table, rare]), n=4)
    assert [label.get_text() for label in ax.get_yticklabels()] == ["Mme Morel", "M. Petit"]


def verbs_of(**counts: int) -> pd.DataFrame:
    rows = [("Mme Morel", verb, "neutral" if verb.startswith("n") else verb[:-1], n) for verb, n in counts.items()]
    return pd.DataFrame(rows, columns=["speaker", "cue_lemma", "stance", "n"])


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        pytest.param({"n1": 9, "n2": 8, "n3": 7, "n4": 6, "n5": 5}, ["n1", "n2", "n3", "n4"], id="only neutral ones"),
        pytest.param(
            {"n1": 9, "n2": 8, "n3": 7, "doubting1": 1}, ["n1", "n2", "n3", "doubting1"], id="a rare one with a stance"
        ),
        pytest.param(
            {"n1": 9, "n2": 8, "n3": 7, "assertive1": 6, "assertive2": 5, "doubting1": 1},
            ["n1", "n2", "assertive1", "doubting1"],
            id="each stance before a second word of one",
        ),
    ],
)
def test_verb_dots_keep_words_that_take_a_stance(counts: dict[str, int], shown: list[str]) -> None:
    ax = charts.verb_dots(verbs_of(**counts), n=4)
    assert [label.get_text() for label in ax.get_xticklabels()] == shown


@pytest.mark.parametrize(
    "chart",
    [
        pytest.param(lambda: charts.speaker_dots(share(1, by="outlet")), id="speaker_dots"),
        pytest.param(lambda: charts.kind_bars(share(1, by="outlet")), id="kind_bars"),
        pytest.param(lambda: charts.stance_bars(cue_stances(statements(1), by="outlet")), id="stance_bars"),
    ],
)
def test_one_outlet_cannot_be_compared(chart: Chart) -> None:
    assert lines(chart()) == ["All statements come from one outlet: there is nothing to compare here yet."]


@pytest.mark.parametrize(
    ("leaders", "title"),
    [
        pytest.param(["A", "A", "B"], "A is given most room in 2 of 3 outlets. ", id="one leads in two"),
        pytest.param(["A", "B"], "No speaker is given most room in more than one of 2 outlets. ", id="one each"),
        pytest.param(["A", "A", None], "A is given most room in 2 of 3 outlets. ", id="nobody is no speaker"),
        pytest.param([None, None], "No speaker is given most room in more than one of 2 outlets. ", id="nobody leads"),
    ],
)
def test_speaker_dots_say_who_leads_in_how_many_outlets(leaders: list[str | None], title: str) -> None:
    rows = [(f"Gazette {place}", who, 5) for place, who in enumerate(leaders)] + [("Gazette 0", "C", 1)]
    table = pd.DataFrame(rows, columns=["outlet", "speaker", "words"]).assign(total=100)
    assert charts.alt_text(charts.speaker_dots(table.assign(share=table["words"] / 100))).startswith(title)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        pytest.param(
            [("A", 5), ("B", 5)] * 2, "No speaker is given most room in more than one of 2 outlets. ", id="ties"
        ),
        pytest.param(
            [("A", 5), ("B", 5), ("A", 6), ("B", 2)] * 2, "A is given most room in 2 of 4 outlets. ", id="two of four"
        ),
        pytest.param(
            [("A", 5), ("B", 2), ("A", 2), ("B", 5)] * 2,
            "No speaker is given most room in more than 2 of 4 outlets. ",
            id="as many outlets",
        ),
    ],
)
def test_who_has_as_much_room_as_another_does_not_lead(words: list[tuple[str, int]], title: str) -> None:
    rows = [(f"Gazette {place // 2}", *row) for place, row in enumerate(words)]
    table = pd.DataFrame(rows, columns=["outlet", "speaker", "words"]).assign(total=100)
    assert charts.alt_text(charts.speaker_dots(table.assign(share=table["words"] / 100))).startswith(title)


def test_speaker_bars_name_nobody_where_two_have_as_much_room() -> None:
    table = pd.DataFrame({"speaker": ["A", "B"], "statements": 1, "words": 5, "direct": 5, "indirect": 0, "mixed": 0})
    title = charts.alt_text(charts.speaker_bars(table.assign(total=100, share=0.05)))
    assert title.startswith("No speaker is given more room than others: at most 5 words of 100, 5.0% of the text. ")


def test_periods_follow_each_other_and_are_written_in_french() -> None:
    table = share(1).assign(speaker="A", words=5, total=100, share=0.05)
    by_period = pd.concat([table.assign(period=day) for day in ("2031-06-01", "2031-05-27")])
    with in_language("fr"):
        dots, bars = charts.speaker_dots(by_period), charts.kind_bars(by_period)
    assert [label.get_text() for label in dots.get_xticklabels()] == ["27 mai 2031", "1er juin 2031"]
    assert bars.get_yticklabels()[0].get_text().startswith("1er juin 2031")


def test_speaker_dots_need_one_column_of_groups() -> None:
    with pytest.raises(UserError, match="one column"):
        charts.speaker_dots(share(2))


def test_names_of_several_groups_are_not_taken_for_one() -> None:
    with pytest.raises(UserError, match="by=None"):
        charts.spoken_dots(spoken_of(statements(2).assign(speaker="Mme Rare"), names_in(2), by="outlet"))


def test_dots_are_labelled_and_nothing_is_written_for_nothing() -> None:
    table = pd.DataFrame([("A", "Écho", 3), ("B", "Écho", 1), (None, "Voix", 2)], columns=["speaker", "name", "n"])
    ax = charts.spoken_dots(table)
    assert sorted(text.get_text() for text in ax.texts) == ["1", "2", "3"]
    assert "A: Écho 3; (nobody named): Voix 2; B: Écho 1" in charts.alt_text(ax)


def test_stance_bars_add_up_and_name_the_ends() -> None:
    rows = [("Écho", "A", "dire"), ("Écho", "A", "affirmer"), ("Voix", "A", "prétendre"), ("Voix", "B", "saluer")]
    table = cue_stances(pd.DataFrame(rows, columns=["outlet", "speaker", "cue_lemma"]), by="outlet")
    ax = charts.stance_bars(table)
    ends = [bar.get_extents().x1 for bar in ax.patches]
    assert max(ends) == pytest.approx(ax.transData.transform((1, 0))[0])
    assert charts.alt_text(ax).startswith("From 50% (Écho) to 100% (Voix) of the statements stand under a word")
