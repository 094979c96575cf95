"""Quotations that travel, in odd coverage: tables, figure, page and prose stay sensible, and nothing takes long."""

from time import process_time

import pandas as pd
import pytest

from analysis import charts, show
from analysis.copies import borrowings, copy_groups, own_shares, own_words, shared_passages
from analysis.quotations import quotations, travels
from analysis.quotations.kept import kept_words
from analysis.report import prose

SAID = "Nous rouvrirons le pont de Clairval avant la fin de l'année, et chacun pourra passer."
OTHER = "Le prix de l'eau sera fixé pour dix ans par les deux rives du fleuve."
TEXT = f"La maire a parlé. « {SAID} », a-t-elle dit devant les riverains venus en nombre."
SECONDS = 30  # of processor time for what should take two or three


def coverage(
    *quotes: tuple[str, ...], outlets: list[str] | None = None, dates: list[str] | None = None, text: str = TEXT
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Statements and articles: each article with its quotes."""
    names = [f"a{number}" for number in range(len(quotes))]
    rows = [(name, "Mme Morel", "direct", quote) for name, own in zip(names, quotes, strict=True) for quote in own]
    articles = pd.DataFrame(
        {
            "outlet": outlets or [f"Journal {number % 40}" for number in range(len(quotes))],
            "date": pd.to_datetime(pd.Series(dates or [""] * len(quotes)), format="mixed").to_numpy(),
            "title": "Le pont",
            "text": text,
        },
        index=pd.Index(names, name="article_id"),
    )
    statements = pd.DataFrame(rows, columns=["article_id", "speaker", "kind", "quote"])
    return statements.assign(speaker_rule="name", confidence=0.95), articles


def everything(statements: pd.DataFrame, articles: pd.DataFrame) -> tuple[pd.DataFrame, str]:
    """What each quotation became, and all that is written of quotations and of copies."""
    versions = quotations(statements, articles)
    carried = travels(versions)
    shared = shared_passages(articles)
    shares, borrowed = own_shares(own_words(articles, shared)), borrowings(articles, shared)
    written = [
        charts.alt_text(charts.quotation_lines(versions)),
        show.quoted_words(versions).html,
        *(said.text for said in (prose.travelling(carried), prose.own_text(shares, borrowed)) if said),
    ]
    assert len(kept_words(versions)) == sum(len(quote.split()) for quote in carried["quote"])
    assert copy_groups(articles).isin(articles.index).all()
    return carried, " ".join(written).strip()


@pytest.mark.slow
def test_two_thousand_copies_of_one_text_are_one_quotation() -> None:
    start = process_time()
    carried, written = everything(*coverage(*[(SAID,)] * 2000, dates=["2031-05-13"] * 2000))
    assert process_time() - start < SECONDS
    assert carried[["articles", "outlets", "wordings"]].values.tolist() == [[2000, 40, 1]]
    assert "2,000 articles" in written
    assert "always in the same words" in written


@pytest.mark.slow
def test_two_thousand_copies_in_order_have_one_source() -> None:
    days = pd.date_range("2031-01-01 08:30", periods=2000, freq="h").strftime("%Y-%m-%d %H:%M").tolist()
    _, articles = coverage(*[(SAID,)] * 2000, dates=days)
    start = process_time()
    shared = shared_passages(articles)
    assert process_time() - start < SECONDS
    # the first article is of Journal 0, whose others took nothing from it
    assert set(shared.loc[shared["first"] == "other", "source"]) == {"a0"}
    assert set(articles.loc[shared.loc[shared["first"] == "own", "article_id"], "outlet"]) == {"Journal 0"}
    assert (shared["delay"].dropna() > pd.Timedelta(0)).all()


@pytest.mark.parametrize(
    "quotes",
    [
        pytest.param([(SAID, SAID, SAID[:50])], id="an article that quotes itself"),
        pytest.param([("Très bien.",), ("Très bien.",), ("Oui, oui.",)], id="quotations of two words"),
        pytest.param([("",), (" ",), ("« … »",)], id="empty quotations"),
        pytest.param([(), ()], id="no statement"),
        pytest.param([(SAID,)], id="one article"),
        pytest.param([(SAID,), (OTHER,)], id="nothing in common"),
    ],
)
def test_nothing_travels(quotes: list[tuple[str, ...]]) -> None:
    carried, written = everything(*coverage(*quotes, text="Rien."))
    assert carried.empty
    assert written == charts.alt_text(charts.quotation_lines(quotations(*coverage(()))))


@pytest.mark.parametrize(
    ("outlets", "dates", "facts"),
    [
        pytest.param(["unknown"] * 3, None, "3 articles</p>", id="neither outlet nor date"),
        pytest.param(["Écho", "Écho", "unknown"], None, "3 articles</p>", id="one outlet of three unknown"),
        pytest.param(None, None, "3 articles from 3 outlets", id="no date"),
        pytest.param(None, ["2031-05-13"] * 3, "3 articles from 3 outlets · 13 May 2031", id="all on one day"),
        pytest.param(
            None,
            ["2031-05-13", "", "2031-05-14"],
            "3 articles from 3 outlets · 13 to 14 May 2031",
            id="one without a date",
        ),
    ],
)
def test_what_is_not_known_is_not_said(outlets: list[str] | None, dates: list[str] | None, facts: str) -> None:
    carried, written = everything(*coverage((SAID,), (SAID[:60],), (SAID,), outlets=outlets, dates=dates))
    assert facts in written
    assert carried["articles"].tolist() == [3]
    assert carried["first"].isna().tolist() == [dates is None]
    assert ("median delay" in written or "day later." in written or "days later." in written) == (
        bool(dates) and len(set(dates or [])) > 1
    )
    assert "NaT" not in written
    assert "nan" not in written


def test_empty_texts_have_no_words_of_their_own() -> None:
    statements, articles = coverage((SAID,), (SAID,), text="")
    shares = own_shares(own_words(articles, shared_passages(articles)))
    assert shares.empty
    carried, _ = everything(statements, articles)
    assert carried["articles"].tolist() == [2]
