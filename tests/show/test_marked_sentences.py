"""Sentences with the words that moved their score."""

import pandas as pd

from analysis import show
from analysis.charts.palette import NEGATIVE, POSITIVE
from analysis.show.colours import on_page


def sentence(text: str, *moved: tuple[int, int, float], start: int = 0) -> pd.DataFrame:
    return pd.DataFrame({"text": [text], "start": [start], "polarity": [0.5], "moved": [list(moved)]})


def test_a_word_is_underlined_where_it_stands_with_what_it_moves() -> None:
    html = show.sentences(sentence("Un bel   accueil froid.", (109, 116, 0.4), (117, 122, -0.2), start=100)).html
    better, worse = on_page(POSITIVE), on_page(NEGATIVE)
    assert f'<p>+0.50 <span lang="fr">Un bel   <span style="border-bottom:3px solid {better}">accueil</span>' in html
    assert f'dotted {worse}">froid</span><span style="font-size:.75em"> −0.20</span>.</span></p>' in html


def test_a_figure_is_apart_from_the_word_that_an_elided_one_is_joined_to() -> None:
    html = show.sentences(sentence("Il n’ayant pas, il n’ose.", (3, 5, -0.3), (19, 21, -0.2))).html
    assert " −0.30\u202f</span>ayant" in html
    assert " −0.20\u202f</span>ose" in html


def test_words_of_an_article_cannot_become_markup() -> None:
    assert "<b>" not in show.sentences(sentence("bien <b>", (0, 4, 0.5))).html


def test_a_faint_word_is_not_marked_nor_more_than_six() -> None:
    text = "un deux trois quatre cinq six sept"
    places = [(text.index(word), text.index(word) + len(word)) for word in text.split()]
    moved = [(first, end, 0.04 + 0.02 * number) for number, (first, end) in enumerate(places)]
    html = show.sentences(sentence(text, *moved)).html
    assert html.count("border-bottom") == 6
    assert '<span lang="fr">un <span' in html


def test_where_nothing_is_scored_nothing_is_shown() -> None:
    assert show.sentences(sentence("Oui").head(0)).html == ""
