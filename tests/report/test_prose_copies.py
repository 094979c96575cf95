"""What the pages say of passages and quotations that several outlets print."""

import pandas as pd
import pytest
from said import plain

from analysis.report import prose

SHARES = pd.DataFrame(
    {"outlet": ["Écho", "Voix"], "own": [0.9, 0.5], "earlier": [0.1, 0.3], "undated": [0.0, 0.2], "words": [300, 100]}
)


def borrowings(delay: str) -> pd.DataFrame:
    row = {"outlet": "Voix", "source": "Écho", "articles": 2, "words": 30, "delay": pd.Timedelta(delay)}
    return pd.DataFrame([row])


@pytest.mark.parametrize(
    ("wire_group", "said"),
    [
        pytest.param(["a", "b", "c"], "2031. [What was read", id="no copies"),
        pytest.param(["a", "a", "c"], "2031. One of them reprints another: each text counts once. [What", id="one"),
        pytest.param(["a", "a", "a"], "2031. Of these, 2 reprint others: each text counts once. [What", id="two"),
    ],
)
def test_each_page_says_how_many_articles_are_copies(wire_group: list[str], said: str) -> None:
    table = {"outlet": ["Écho", "Voix", "Rive"], "date": pd.Timestamp("2031-05-12"), "wire_group": wire_group}
    articles = pd.DataFrame(table, index=["a", "b", "c"])
    assert said in plain(prose.where_read(articles))
    each = plain(prose.where_read(articles, copies="each"))
    assert "counts once" not in each
    assert ("Each of these articles counts here." in each) == (len(set(wire_group)) < 3)


def test_what_is_own_comes_with_its_denominator_and_what_others_found() -> None:
    text = plain(prose.own_text(SHARES, borrowings("1 days").head(0)))
    assert text.startswith(
        "Of the words, 80.0% are the outlets’ own; 15.0% had appeared in another outlet’s earlier article"
    )
    assert "and 5.0% also appear in one that may be earlier or later" in text
    assert "32.6%" in text
    assert "the most words" not in text


def test_where_nothing_is_known_to_be_earlier_none_of_it_is_told() -> None:
    text = plain(prose.own_text(SHARES.assign(earlier=0.0), borrowings("1 days").head(0)))
    assert "5.0% also appear in another outlet’s article that may be earlier or later" in text
    assert " 0.0%" not in text


def test_where_nothing_is_the_outlets_own_it_is_said_without_a_figure() -> None:
    shares = SHARES.assign(own=0.0, earlier=[0.9, 0.5], undated=[0.1, 0.5])
    text = plain(prose.own_text(shares, borrowings("1 days").head(0)))
    assert text.startswith("None of the words are the outlets’ own: others printed all of them before, or may have.")


def test_where_every_order_is_known_nothing_is_said_of_an_unknown_one() -> None:
    text = plain(prose.own_text(SHARES.assign(undated=0.0), borrowings("1 days").head(0)))
    assert "15.0% had appeared in another outlet’s earlier article. For French online news" in text


@pytest.mark.parametrize(
    ("delay", "said"),
    [
        ("20 minutes", "less than an hour"),
        ("1 hours", "1 hour"),
        ("24 hours", "1 day"),
        ("30 hours", "30 hours"),
        ("5 days", "5 days"),
    ],
)
def test_who_printed_after_whom_is_told_with_the_delay(delay: str, said: str) -> None:
    text = plain(prose.own_text(SHARES, borrowings(delay)))
    assert (
        "No outlet printed more words after another one than Voix after Écho: 30 words in 2 articles, with a " in text
    )
    assert f"with a median delay of {said}." in text
    alone = plain(prose.own_text(SHARES, borrowings(delay).assign(articles=1)))
    assert f"30 words in one article, {said} later." in alone


def test_words_of_articles_are_no_markdown() -> None:
    said = prose.travelling(carried(quote="Le pont est *ouvert* [ici](x)"))
    assert said is not None
    assert "&#42;ouvert&#42; &#91;ici&#93;(x)" in said.text


@pytest.mark.parametrize(
    ("short", "said"),
    [
        (0, ""),
        (1, "One statement of fewer than 6 words is left out: so few words may be the same by chance."),
        (12, "This leaves out 12 statements of fewer than 6 words: so few words may be the same by chance."),
    ],
)
def test_what_is_too_short_to_travel_is_counted(short: int, said: str) -> None:
    text = plain(prose.travelling(carried(), short))
    assert text.endswith(said)
    assert ("fewer than" in text) == (short > 0)


def test_that_all_were_too_short_is_said() -> None:
    empty = carried().head(0)
    assert prose.travelling(empty) is None
    assert plain(prose.travelling(empty, 1)) == (
        "No statement of 6 words and more is in several articles; one of fewer words is not compared: so few may be "
        "the same by chance."
    )
    assert "; 12 of fewer words are not compared" in plain(prose.travelling(empty, 12))


def test_where_nothing_is_shared_nothing_is_compared() -> None:
    assert prose.own_text(SHARES.assign(own=1.0), borrowings("1 days").head(0)) is None
    assert prose.own_text(SHARES.head(1), borrowings("1 days").head(0)) is None


def carried(**columns: object) -> pd.DataFrame:
    usual = {"quote": "Le pont rouvre lundi", "speaker": "Mme Morel", "articles": 3, "outlets": 2, "wordings": 1}
    table = pd.DataFrame([{**usual, "also": [], "named_elsewhere": 0, "made_plain": 0, **columns}])
    return table.assign(usual=table["quote"])


def test_quotations_that_travel_are_counted_and_the_first_is_quoted() -> None:
    text = plain(prose.travelling(carried()))
    assert text.startswith("In more than one article: 1 statement, always in the same words.")
    assert text.endswith(' It is (3 articles, 2 outlets): <span lang="fr">Le pont rouvre lundi</span> (Mme Morel).')
    assert "different speakers" not in text
    assert plain(prose.travelling(carried(speaker=None))).endswith("</span>.")
    assert "article: 1 statement, not always in the same words." in plain(prose.travelling(carried(wordings=2)))
    two = pd.concat([carried(wordings=2, articles=4), carried(quote="Le blé est cher cette année")])
    assert "article: 2 statements, one of them not always in the same words. Carried by the most" in plain(
        prose.travelling(two)
    )
    both = two.assign(wordings=2)
    assert "article: 2 statements, none of them always in the same words. Carried by the most" in plain(
        prose.travelling(both)
    )


def test_no_pair_of_outlets_is_the_first_where_another_has_as_many_words() -> None:
    two = pd.concat([borrowings("1 days")] * 2)
    assert "printed more words after another" in plain(prose.own_text(SHARES, two.assign(words=[16, 15])))
    assert "printed more words after another" not in plain(prose.own_text(SHARES, two.assign(words=16)))


def test_where_several_are_carried_by_most_none_is_the_first() -> None:
    table = pd.concat([carried(), carried(quote="Le blé est cher cette année")])
    assert "For instance (3 articles, 2 outlets)" in plain(prose.travelling(table))
    with_a_third = pd.concat([table, carried(quote="La maire est venue", articles=2)])
    assert "One of those carried by the most articles (3 articles, 2 outlets)" in plain(prose.travelling(with_a_third))


def test_different_speakers_are_what_the_program_found_and_to_be_checked() -> None:
    one = plain(prose.travelling(carried(also=["M. Petit"])))
    assert one.endswith(
        'For <span lang="fr">Le pont rouvre lundi</span> the program found different speakers: '
        "Mme Morel and M. Petit; check which is right."
    )
    two = plain(prose.travelling(pd.concat([carried(also=["M. Petit"])] * 2)))
    assert "For 2 of them the program found different speakers, for instance for" in two


@pytest.mark.parametrize(
    ("filled", "said"), [(1, "In one version the speaker is not named"), (4, "In 4 versions the speaker is not named")]
)
def test_speakers_that_only_others_name_are_counted(filled: int, said: str) -> None:
    assert said in plain(prose.travelling(carried(named_elsewhere=filled)))
    assert "not named" not in plain(prose.travelling(carried()))


@pytest.mark.parametrize(
    ("made_plain", "said"),
    [(1, "In one version the words stand in quotation marks"), (3, "In 3 versions the words stand in quotation marks")],
)
def test_words_that_only_others_attribute_are_counted_apart(made_plain: int, said: str) -> None:
    told = plain(prose.travelling(carried(named_elsewhere=made_plain, made_plain=made_plain)))
    assert said in told
    assert "not named" not in told
    assert "stand in quotation marks" not in plain(prose.travelling(carried(named_elsewhere=2)))


def test_where_nothing_travels_that_is_said() -> None:
    assert prose.travelling(carried().head(0)) is None
