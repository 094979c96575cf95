"""How many articles there are, from which outlets and days, and how far one can generalise from them."""

import pandas as pd

from analysis.copies import number_of_copies
from analysis.report.prose.markdown import Prose, name_of
from analysis.wording import count, number, span, tr, trn

FEW = 30  # articles, below which nothing is said about the press at large


def basis(articles: pd.DataFrame) -> Prose:
    """How many articles there are, from which outlets and days, in one line."""
    if said := _of_which_named(articles):
        return Prose(f"{said}, {period(articles)}")
    return Prose(
        tr(
            "{articles} from {source}, {period}",
            articles=count(len(articles), "article"),
            source=_outlet_or_number(articles),
            period=period(articles),
        )
    )


def _of_which_named(articles: pd.DataFrame) -> str:
    """How many articles there are, and how many of them name their outlet; "" where all of them do, or none."""
    named = articles[articles["outlet"] != "unknown"]
    if len(named) in (0, len(articles)):
        return ""
    return trn(
        "{articles} ({named} from {outlets}, {n} of unknown outlet)",
        "{articles} ({named} from {outlets}, {n} of unknown outlet)",
        len(articles) - len(named),
        articles=count(len(articles), "article"),
        named=number(len(named)),
        outlets=_outlet_or_number(named),
    )


def _outlet_or_number(articles: pd.DataFrame) -> str:
    """The name of the only outlet, else how many there are."""
    outlets = articles["outlet"].unique()
    alone = len(articles) == 1 or (len(outlets) == 1 and outlets[0] != "unknown")
    return sources_of(articles, name_of(outlets[0]) if alone else "")


def sources_of(articles: pd.DataFrame, only: str = "") -> str:
    """The `only` outlet, else how many there are."""
    if not only and (articles["outlet"] == "unknown").all():
        return outlet_named("unknown", len(articles))
    return only or count(articles["outlet"].nunique(), "outlet")


def outlet_named(outlet: object, articles: int) -> str:
    """An outlet in a list of sources; several articles of unknown outlet may come from several."""
    return tr("unknown outlets") if outlet == "unknown" and articles > 1 else name_of(outlet)


def basis_in_full(articles: pd.DataFrame) -> Prose:
    """The line below the heading: how much there is, and how far one can generalise from it."""
    few = ""
    if len(articles) == 1:
        few = " " + tr(
            "One article shows what it says and whom it quotes. Outlets and days cannot be compared, and nothing "
            "follows for the press at large."
        )
    elif len(articles) < FEW:
        few = " " + tr("With so few articles, the figures describe these articles and not the press at large.")
    return Prose(f"{basis_once(articles)}{few}")


def basis_once(articles: pd.DataFrame) -> str:
    """How much there is, and how many of the articles reprint another: what each page says where a text counts once."""
    said = f"{basis(articles).text}."
    if not (copies := number_of_copies(articles)):
        return said
    reprinted = trn(
        "One of them reprints another: each text counts once.",
        "Of these, {n} reprint others: each text counts once.",
        copies,
    )
    return f"{said} {reprinted}"


def limits(articles: pd.DataFrame) -> Prose:
    """How far a run's figures can be generalised, by the number of articles and outlets."""
    if len(articles) == 1:
        return Prose(
            "- "
            + tr("**The size of the sample.** All figures rest on one article: they show what is in it, and no more.")
        )
    basis = tr(
        "**The size of the sample.** All figures rest on {articles} from {outlets}.",
        articles=count(len(articles), "article"),
        outlets=sources_of(articles),
    )
    if said := _of_which_named(articles):
        basis = tr("**The size of the sample.** All figures rest on {articles}.", articles=said)
    few = tr("With so few articles, the figures describe these articles and not the press at large.")
    lines = [f"{basis} {few}" if len(articles) < FEW else basis, _not_compared(articles)]
    return Prose("\n".join(f"- {line}" for line in lines if line))


def _not_compared(articles: pd.DataFrame) -> str:
    """What comparisons of outlets leave out, or that there are none, where articles do not name theirs."""
    unnamed = int((articles["outlet"] == "unknown").sum())
    named = articles["outlet"].nunique() - (unnamed > 0)
    if not unnamed:
        return ""
    if not named:
        return tr("**Outlets.** They are not compared: no article names its own.")
    if named == 1:
        return tr("**Outlets.** They are not compared: only one is named.")
    return trn(
        "**Outlets.** Comparisons leave out one article, whose outlet is not named.",
        "**Outlets.** Comparisons leave out {n} articles, whose outlets are not named.",
        unnamed,
    )


def period(articles: pd.DataFrame) -> str:
    """The days that the articles come from, and how many have no date."""
    dates = articles["date"].dropna()
    if dates.empty:
        return tr("no dates")
    days = span(dates.min().date(), dates.max().date())
    undated = len(articles) - len(dates)
    return days + (" " + trn("({n} undated)", "({n} undated)", undated) if undated else "")
